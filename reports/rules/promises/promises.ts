/** Promises. In: objects of one side. Out: what they promise about data, in whatever way it is declared. */

import { type Expression, type Facts, memoOnPair, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { NOWHERE } from '../expressions/expression-context.ts';
import { plainForm } from '../expressions/judge-expression.ts';
import { formOfPattern, strftimeFormat } from '../expressions/laws/moment-formats.ts';
import { argumentsOf, conjunctsOf, isLiteral, type Literal, operandsOfOperator } from '../expressions/syntax.ts';

/** What a check ensures for one column when it emulates a type that the engine lacks. `column` is the shared name. */
export type ColumnPromise = { readonly column: string } & (
  | { readonly promises: 'values'; readonly values: readonly string[] }
  /** A maximal length in characters or bytes; `exact`: exactly this length. */
  | {
      readonly promises: 'length';
      readonly most: number;
      readonly exact: boolean;
      readonly unit: 'characters' | 'bytes';
    }
  /** Numbers: whole ones, since no other limit is that of a type. */
  | { readonly promises: 'least' | 'most'; readonly limit: bigint }
  | { readonly promises: 'json' }
  /** A text that is a date, a time or a moment in the one form in which SQLite writes it. */
  | { readonly promises: 'form'; readonly form: 'date' | 'time' | 'timestamp' }
  /** The name of SQLite's storage class; NULL is of a class of its own, which the check may let through. */
  | { readonly promises: 'storage'; readonly storage: string; readonly admitsNull: boolean }
);

/** What each condition of a check ensures; undefined for conditions on more than one column. */
export function promisesOf(check: SchemaObject<'check'>, side: Side): readonly (ColumnPromise | undefined)[] {
  const native = check.facts.expression;
  if (native === undefined) return [undefined];
  return conjunctsOf(plainForm(native, side, NOWHERE).tree).flatMap((part) => {
    const { rest, nulls } = withoutNull(part);
    return conjunctsOf(rest).map((each) => promiseBesideNull(each, nulls));
  });
}

function promiseBesideNull(tree: Expression, nulls: readonly Expression[]): ColumnPromise | undefined {
  const promise = promiseIn(tree);
  if (promise === undefined || nulls.some((part) => part.node !== 'column' || part.name !== promise.column))
    return undefined;
  return promise.promises === 'storage' && nulls.length > 0 ? { ...promise, admitsNull: true } : promise;
}

/** A column in its relation; nulls where a type is not a column's. */
export interface ColumnInPlace {
  readonly column: SchemaObject<'column'> | null;
  readonly relation: RelationName | null;
  readonly side: Side;
}

/** What the checks of its relation ensure for a column. */
export function promisesOn({ column, relation, side }: ColumnInPlace): readonly ColumnPromise[] {
  if (column === null || relation === null) return [];
  const name = side.within(relation).lens.name(column.name);
  return side
    .of(relation, 'check')
    .filter(isInForce)
    .flatMap((check) => promisesIn(side, check.facts, check))
    .filter((promise) => promise?.column === name)
    .filter((promise) => promise !== undefined);
}

/** Each column of a relation asks all of its checks, and many relations have the same ones. */
const promisesIn = memoOnPair((side: Side, _: Facts<'check'>, check: SchemaObject<'check'>) => promisesOf(check, side));

function promiseIn(tree: Expression): ColumnPromise | undefined {
  return valuesIn(tree) ?? lengthIn(tree) ?? limitIn(tree) ?? jsonIn(tree) ?? formIn(tree) ?? storageIn(tree);
}

function valuesIn(tree: Expression): ColumnPromise | undefined {
  const [subject, ...values] = operandsOfOperator(tree, 'in', '=') ?? [];
  if (subject?.node !== 'column' || values.length === 0) return undefined;
  const constants = values.flatMap((value) => (isConstant(value) ? [storedAs(value)] : []));
  if (constants.length < values.length) return undefined;
  return { promises: 'values', column: subject.name, values: constants.toSorted() };
}

/** A NULL in the list allows every value: a comparison with no match is NULL, not false. */
function isConstant(value: Expression): value is Literal {
  return value.node === 'literal' && value.of !== 'null';
}

/** SQLite keeps TRUE and FALSE as 1 and 0. */
function storedAs({ of, value }: Literal): string {
  return of === 'boolean' ? String(Number(value === 'true')) : value;
}

function lengthIn(tree: Expression): ColumnPromise | undefined {
  const [measured, limit] = operandsOfOperator(tree, '<=', '<', '=', 'in') ?? [];
  const [subject] = measured === undefined ? [] : (argumentsOf(measured, 'length', 'octet_length') ?? []);
  const unit = measured?.node === 'call' && measured.name === 'octet_length' ? 'bytes' : 'characters';
  if (subject?.node !== 'column' || !isLiteral(limit, 'number') || tree.node !== 'operator') return undefined;
  if (tree.operands.length > 2) return undefined;
  const most = Number(limit.value) - (tree.operator === '<' ? 1 : 0);
  return { promises: 'length', column: subject.name, most, exact: !tree.operator.startsWith('<'), unit };
}

const LIMITS: ReadonlyMap<string, readonly ['least' | 'most', bigint]> = new Map([
  ['>=', ['least', 0n]],
  ['>', ['least', 1n]],
  ['<=', ['most', 0n]],
  ['<', ['most', -1n]],
]);

function limitIn(tree: Expression): ColumnPromise | undefined {
  const [promises, beyond] = (tree.node === 'operator' && LIMITS.get(tree.operator)) || [];
  const [subject, limit] = promises === undefined || tree.node !== 'operator' ? [] : tree.operands;
  if (promises === undefined || beyond === undefined || subject?.node !== 'column') return undefined;
  if (!isLiteral(limit, 'number') || !/^-?\d+$/.test(limit.value)) return undefined;
  return { promises, column: subject.name, limit: BigInt(limit.value) + beyond };
}

function jsonIn(tree: Expression): ColumnPromise | undefined {
  const [comparison, outcome] = operandsOfOperator(tree, '=') ?? [tree];
  const [subject, ...flags] = (comparison && argumentsOf(comparison, 'json_valid')) ?? [];
  if (subject?.node !== 'column' || flags.length > 0) return undefined;
  return outcome === undefined || isLiteral(outcome, 'number', '1') || isLiteral(outcome, 'boolean', 'true')
    ? { promises: 'json', column: subject.name }
    : undefined;
}

const FORMS: ReadonlyMap<string, 'date' | 'time' | 'timestamp'> = new Map([
  ['%Y-%m-%d', 'date'],
  ['%H:%M:%S', 'time'],
  ['%H:%M', 'time'],
  ['%Y-%m-%d %H:%M:%S', 'timestamp'],
  ['%Y-%m-%d %H:%M:%f', 'timestamp'],
  ['%Y-%m-%dT%H:%M:%S', 'timestamp'],
  ['%Y-%m-%dT%H:%M:%f', 'timestamp'],
  ['%Y-%m-%dT%H:%M:%SZ', 'timestamp'],
  ['%Y-%m-%dT%H:%M:%fZ', 'timestamp'],
]);

const FORM_CALLS: ReadonlyMap<string, 'date' | 'time' | 'timestamp'> = new Map([
  ['date', 'date'],
  ['time', 'time'],
  ['datetime', 'timestamp'],
]);

/** `x = strftime('%Y-%m-%d', x)`, the same by `date(x)`, and a pattern with a place for each digit. */
function formIn(tree: Expression): ColumnPromise | undefined {
  const [matched, pattern, ...more] = operandsOfOperator(tree, 'like', 'nocase like', 'glob') ?? [];
  if (matched?.node === 'column' && isLiteral(pattern, 'string') && more.length === 0) {
    const matching = formOfPattern(pattern.value);
    return matching && { promises: 'form', column: matched.name, form: matching };
  }
  const operands = operandsOfOperator(tree, '=', 'is', 'is not distinct from') ?? [];
  const subject = operands.find((part) => part.node === 'column');
  const written = operands.find((part) => part.node === 'call');
  if (subject?.node !== 'column' || written?.node !== 'call' || written.modifier !== undefined) return undefined;
  const [first, ...rest] = written.operands;
  const [moment, form] =
    written.name === 'strftime' && isLiteral(first, 'string') && rest.length === 1
      ? [rest[0], FORMS.get(strftimeFormat(first.value))]
      : [rest.length === 0 ? first : undefined, FORM_CALLS.get(written.name)];
  if (form === undefined || moment?.node !== 'column' || moment.name !== subject.name) return undefined;
  return { promises: 'form', column: subject.name, form };
}

function storageIn(tree: Expression): ColumnPromise | undefined {
  const [measured, ...listed] = operandsOfOperator(tree, 'in', '=') ?? [];
  const [subject] = measured === undefined ? [] : (argumentsOf(measured, 'typeof') ?? []);
  const classes = listed.flatMap((word) => (isLiteral(word, 'string') ? [word.value] : []));
  const [storage, ...others] = classes.filter((word) => word !== 'null');
  if (subject?.node !== 'column' || storage === undefined || others.length > 0 || classes.length < listed.length)
    return undefined;
  return { promises: 'storage', column: subject.name, storage, admitsNull: classes.includes('null') };
}

/** An explicit NULL in a check does not change what it ensures for values. */
function withoutNull(tree: Expression): {
  readonly rest: Expression;
  readonly nulls: readonly Expression[];
} {
  const branches = operandsOfOperator(tree, 'or') ?? [];
  const [only, ...others] = branches.filter((branch) => operandsOfOperator(branch, 'is null') === undefined);
  if (only === undefined || others.length > 0) return { rest: tree, nulls: [] };
  return { rest: only, nulls: branches.flatMap((branch) => operandsOfOperator(branch, 'is null') ?? []) };
}
