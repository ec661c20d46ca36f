/** A schema as an application means it: each engine has several ways to write every part of it. */
export interface LogicalSchema {
  readonly tables: readonly LogicalTable[];
  readonly views: readonly LogicalView[];
}

export interface LogicalTable {
  readonly name: string;
  readonly columns: readonly LogicalColumn[];
  readonly key: LogicalKey;
  readonly uniques: readonly LogicalUnique[];
  readonly foreignKeys: readonly LogicalForeignKey[];
  readonly checks: readonly LogicalCheck[];
  readonly indexes: readonly LogicalIndex[];
}

export type LogicalType =
  | { readonly type: 'int'; readonly bits: 16 | 32 | 64 }
  /** `guarded`: an engine without booleans refuses all but 0 and 1. */
  | { readonly type: 'bool'; readonly guarded: boolean }
  | { readonly type: 'text' }
  | { readonly type: 'string'; readonly length: number }
  | { readonly type: 'float' }
  | { readonly type: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly type: 'bytes' }
  | { readonly type: 'timestamp'; readonly zone: boolean }
  | { readonly type: 'date' }
  /** `guarded`: an engine without JSON refuses invalid JSON by a check. */
  | { readonly type: 'json'; readonly guarded: boolean }
  | { readonly type: 'uuid' }
  /** `native`: an engine with enums has one, otherwise a check. */
  | { readonly type: 'enum'; readonly labels: readonly string[]; readonly native: boolean };

export interface LogicalColumn {
  readonly name: string;
  readonly type: LogicalType;
  readonly nullable: boolean;
  readonly default: LogicalDefault | null;
  readonly generated: LogicalGenerated | null;
}

export type LogicalDefault = { readonly is: 'constant'; readonly value: LogicalConstant } | { readonly is: 'now' };

type LogicalConstant = number | string | boolean;

/** `sum` of two numbers, or the `length` of a text. */
type LogicalGenerated =
  | { readonly is: 'sum'; readonly column: string; readonly addend: number }
  | { readonly is: 'length'; readonly column: string };

/** `auto`: the engine numbers the rows; the key is then the column of that name. */
export interface LogicalKey {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly auto: 'never' | 'plain' | 'neverReused';
}

export interface LogicalUnique {
  readonly name: string;
  readonly columns: readonly string[];
}

export type LogicalAction = 'noAction' | 'restrict' | 'cascade' | 'setNull' | 'setDefault';

export interface LogicalForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
  readonly onDelete: LogicalAction;
  readonly onUpdate: LogicalAction;
  readonly deferred: boolean;
}

interface LogicalCheck {
  readonly name: string;
  readonly condition: Condition;
}

export interface LogicalIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly keys: readonly LogicalIndexKey[];
  readonly predicate: Condition | null;
}

/** `folded`: the index is over the text in lower case. */
interface LogicalIndexKey {
  readonly column: string;
  readonly descending: boolean;
  readonly folded: boolean;
}

export interface LogicalView {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly condition: Condition | null;
}

/** A condition over the columns of one table. */
export type Condition =
  | {
      readonly is: 'compare';
      readonly column: string;
      readonly operator: '>' | '>=' | '<' | '<>';
      readonly value: number;
    }
  | { readonly is: 'range'; readonly column: string; readonly low: number; readonly high: number }
  | { readonly is: 'oneOf'; readonly column: string; readonly values: readonly (number | string)[] }
  | { readonly is: 'longest'; readonly column: string; readonly length: number }
  | { readonly is: 'present'; readonly column: string }
  /** `counted`: an engine without booleans keeps the flag as a number. */
  | { readonly is: 'flag'; readonly column: string; readonly value: boolean; readonly counted: boolean }
  | { readonly is: 'all'; readonly conditions: readonly Condition[] };

/** Whether an engine without booleans keeps the column as a number, which a check then shows to be a flag. */
export function isCounted({ type }: LogicalColumn): boolean {
  return type.type === 'bool' && type.guarded;
}

/** The columns that a condition uses. */
export function columnsOf(condition: Condition): readonly string[] {
  return condition.is === 'all' ? condition.conditions.flatMap(columnsOf) : [condition.column];
}
