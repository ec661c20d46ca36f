import type { Facts, Kind } from './kinds/registry.ts';
import type { Spelling } from './model/spelling.ts';
import type { SchemaObject } from './snapshot.ts';

/**
 * SQL that creates, drops and changes objects of one kind. The names are samples: table `t` with its key `id` and column `c`,
 * the referenced table `p`. Null: the engine cannot do this, so the other side has to change.
 */
export interface KindRepair<K extends Kind> {
  readonly add: string | null;
  readonly drop: string | null;
  /** Recreates the object: for every field without SQL of its own. */
  readonly change: string | null;
  readonly rename: string | null;
  readonly fields: { readonly [F in keyof Facts<K>]?: string | null };
}

/** How the differences that a rule judges are fixed, by the id of the rule. */
export type RuleRepairs = readonly (readonly [rule: string, sql: string | null])[];

/** How differences are fixed in the SQL of one engine. */
export interface Repair {
  /** Null: the engine has no such objects. */
  readonly kinds: { readonly [K in Kind]: KindRepair<K> | null };
  readonly rules: ReadonlyMap<string, string | null>;
  /**
   * What to think of before, for this engine alone: by the id of a rule or fact, or by the kind with what is done, as `trigger.add`. They stand on
   * the page beside what holds for every engine.
   */
  readonly notes: ReadonlyMap<string, string>;
  /** Never throws. */
  statementOf(change: Change): string | undefined;
  /** How it says what other engines mean; null: nobody has written that, so nothing is translated. */
  readonly spelling: Spelling | null;
}

/**
 * A change of one object of a database, with names and facts in the words of its engine. Where one statement makes it, whatever rows there
 * are, the engine names it; a statement that rows can make fail changes nothing then.
 */
export type Change =
  /** `parts`: what is made with it, such as the columns and keys of a table. */
  | { readonly doing: 'add'; readonly object: SchemaObject; readonly parts?: readonly SchemaObject[] }
  /** `parts`: how many objects of its table are dropped with it. */
  | { readonly doing: 'drop'; readonly object: SchemaObject; readonly parts: number }
  | { readonly doing: 'rename'; readonly object: SchemaObject; readonly to: string }
  /** One fact becomes that of `as`. */
  | { readonly doing: 'set'; readonly object: SchemaObject; readonly field: string; readonly as: SchemaObject };
