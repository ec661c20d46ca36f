import type { Expression, SchemaObject } from '../../introspection/index.ts';
import type { RelationName, Side } from '../side.ts';
import { plainForm } from './expressions.ts';
import type { Surroundings } from './rewrite.ts';
import { argumentsOf, isLiteral, type Literal, operandsOfOperator } from './syntax.ts';

/** What a check promises of one column when it emulates a type that the engine lacks. `column` as both sides name it. */
export type ColumnPromise = { readonly column: string } & (
  | { readonly promises: 'values'; readonly values: readonly string[] }
  /** Characters at most. */
  | { readonly promises: 'length'; readonly most: number }
  | { readonly promises: 'json' }
  /** The name of SQLite's storage class. */
  | { readonly promises: 'storage'; readonly storage: string }
);

const NOWHERE: Surroundings = { target: new Set(), familiesOf: () => new Set(), passesNull: true };

/** The promise of a check; undefined when it is about more than the values of one column. */
export function promiseOf(check: SchemaObject<'check'>, side: Side): ColumnPromise | undefined {
  const native = check.facts.expression;
  return native === undefined ? undefined : promiseIn(withoutNull(plainForm(native, side, NOWHERE).tree));
}

/** What the checks of a relation promise of one column. */
export function promisesOn(
  column: SchemaObject<'column'>,
  relation: RelationName,
  side: Side,
): readonly ColumnPromise[] {
  const name = side.lens.name(column.name);
  return side.of(relation, 'check').flatMap((check) => {
    const promise = promiseOf(check, side);
    return promise?.column === name ? [promise] : [];
  });
}

function promiseIn(tree: Expression): ColumnPromise | undefined {
  return valuesIn(tree) ?? lengthIn(tree) ?? jsonIn(tree) ?? storageIn(tree);
}

function valuesIn(tree: Expression): ColumnPromise | undefined {
  const [subject, ...values] = operandsOfOperator(tree, 'in', '=') ?? [];
  if (subject?.node !== 'column' || values.length === 0) return undefined;
  const constants = values.flatMap((value) => (value.node === 'literal' ? [storedAs(value)] : []));
  if (constants.length < values.length) return undefined;
  return { promises: 'values', column: subject.name, values: constants.toSorted() };
}

/** SQLite keeps TRUE and FALSE as 1 and 0. */
function storedAs({ of, value }: Literal): string {
  return of === 'boolean' ? String(Number(value === 'true')) : value;
}

function lengthIn(tree: Expression): ColumnPromise | undefined {
  const [measured, limit] = operandsOfOperator(tree, '<=', '<') ?? [];
  const [subject] = measured === undefined ? [] : (argumentsOf(measured, 'length') ?? []);
  if (subject?.node !== 'column' || !isLiteral(limit, 'number') || tree.node !== 'operator') return undefined;
  return { promises: 'length', column: subject.name, most: Number(limit.value) - (tree.operator === '<' ? 1 : 0) };
}

function jsonIn(tree: Expression): ColumnPromise | undefined {
  const [comparison] = operandsOfOperator(tree, '=') ?? [];
  const [subject] = argumentsOf(comparison ?? tree, 'json_valid') ?? [];
  return subject?.node === 'column' ? { promises: 'json', column: subject.name } : undefined;
}

function storageIn(tree: Expression): ColumnPromise | undefined {
  const [measured, storage] = operandsOfOperator(tree, '=') ?? [];
  const [subject] = measured === undefined ? [] : (argumentsOf(measured, 'typeof') ?? []);
  if (subject?.node !== 'column' || !isLiteral(storage, 'string')) return undefined;
  return { promises: 'storage', column: subject.name, storage: storage.value };
}

/** What a check promises of values it promises whether or not it names NULL beside them. */
function withoutNull(tree: Expression): Expression {
  const branches = operandsOfOperator(tree, 'or')?.filter(
    (branch) => operandsOfOperator(branch, 'is null') === undefined,
  );
  const [only] = branches ?? [];
  return branches?.length === 1 && only !== undefined ? only : tree;
}
