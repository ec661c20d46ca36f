import type { NameSort } from '../../../../model/name-sort.ts';
import { ownValue } from '../../../../model/own-value.ts';
import { nameOf, tokensOf } from '../../sql/tokens.ts';
import { addName, addSort, addString, keyOf, type NamesInCode, noNames } from './names-in-code.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Lists of names in PostgreSQL's parse trees, by the member that holds them. */
const NAMED: ReadonlyMap<string, NameSort> = new Map([
  ['funcname', 'routine'],
  ['objname', 'routine'],
  ['names', 'type'],
  ['collname', 'collation'],
  ['opclassname', 'operatorClass'],
]);

/** Functions that take the name of a relation as a string. https://www.postgresql.org/docs/current/functions-sequence.html */
const GIVEN_RELATION = new Set(['nextval', 'currval', 'setval', 'to_regclass', 'pg_get_serial_sequence']);
const REFERENCES: ReadonlyMap<string, NameSort> = new Map([
  ['regclass', 'relation'],
  ['regproc', 'routine'],
  ['regprocedure', 'routine'],
  ['regtype', 'type'],
  ['regcollation', 'collation'],
  ['regconfig', 'textSearch'],
  ['regdictionary', 'textSearch'],
]);

/** Gathers the qualified names in a parse tree. Uses no stack, as trees can be deep. */
export function gatherNames(tree: unknown, names: NamesInCode): void {
  const open: unknown[] = [tree];
  const looked = new Set<unknown>();
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...node);
    if (!isFields(node)) continue;
    gatherFrom(node, names, looked);
    open.push(...Object.values(node));
  }
}

function gatherFrom(node: Fields, names: NamesInCode, looked: Set<unknown>): void {
  if (typeof node.relname === 'string' && typeof node.schemaname === 'string') {
    addName(names, { namespace: node.schemaname, name: node.relname }, 'relation');
  }
  for (const [member, sort] of NAMED) gatherNamed(wordsOf(ownValue(node, member)), sort, names);
  if (isFields(node.ColumnRef)) gatherColumn(wordsOf(node.ColumnRef.fields), names);
  if (isFields(node.A_Expr)) {
    const [namespace, name] = wordsOf(node.A_Expr.name);
    if (namespace !== undefined && name !== undefined) addName(names, { namespace, name }, 'operator');
  }
  if (isFields(node.DropStmt)) gatherDropped(node.DropStmt, names);
  if (isFields(node.TypeCast)) gatherReference(node.TypeCast, names, looked);
  if (isFields(node.FuncCall)) gatherGiven(node.FuncCall, names, looked);
  if (isFields(node.A_Const) && !looked.has(node)) {
    const value = stringIn(node);
    if (value !== undefined) addString(names, value, undefined);
  }
}

function gatherNamed([namespace, name, ...more]: readonly string[], sort: NameSort, names: NamesInCode): void {
  if (namespace === undefined || more.length > 0) return;
  if (name !== undefined) addName(names, { namespace, name }, sort);
  else if (sort === 'type' || sort === 'routine') addSort(names.searched, namespace, sort);
}

/** `app.t.x` is a column of a table with its namespace, `t.x` one of a table or alias. */
function gatherColumn(words: readonly string[], names: NamesInCode): void {
  const [first, second, third] = words;
  for (const word of words) addSort(names.searched, word, undefined);
  if (first === undefined || second === undefined) return;
  if (third === undefined) names.others.add(keyOf({ namespace: first, name: second }));
  else addName(names, { namespace: first, name: second }, 'relation');
}

const DROPPED: ReadonlyMap<unknown, NameSort> = new Map(
  ['TABLE', 'VIEW', 'MATVIEW', 'SEQUENCE', 'INDEX', 'FOREIGN_TABLE'].map((word) => [`OBJECT_${word}`, 'relation']),
);

function gatherDropped({ removeType, objects }: Fields, names: NamesInCode): void {
  const sort = DROPPED.get(removeType);
  if (sort === undefined || !Array.isArray(objects)) return;
  for (const object of objects) {
    const [namespace, name, ...more] = isFields(object) && isFields(object.List) ? wordsOf(object.List.items) : [];
    if (namespace !== undefined && name !== undefined && more.length === 0) addName(names, { namespace, name }, sort);
  }
}

/** `'app.t'::regclass` */
function gatherReference({ arg, typeName }: Fields, names: NamesInCode, looked: Set<unknown>): void {
  const type = isFields(typeName) ? wordsOf(typeName.names).at(-1) : undefined;
  const sort = REFERENCES.get(type ?? '');
  if (sort !== undefined) addReference(arg, sort, names, looked);
}

function gatherGiven({ funcname, args }: Fields, names: NamesInCode, looked: Set<unknown>): void {
  const words = wordsOf(funcname);
  const isKnown = words.length === 1 || words[0] === 'pg_catalog';
  if (isKnown && GIVEN_RELATION.has(words.at(-1) ?? '') && Array.isArray(args)) {
    addReference(args[0], 'relation', names, looked);
  }
}

function addReference(node: unknown, sort: NameSort, names: NamesInCode, looked: Set<unknown>): void {
  const value = stringIn(node);
  if (value === undefined) return;
  const [namespace, point, name] = tokensOf(value);
  if (namespace === undefined || name === undefined || point?.text !== '.') return;
  looked.add(node);
  const inner = noNames();
  addName(inner, { namespace: nameOf(namespace), name: nameOf(name) }, sort);
  addString(names, value, inner);
}

/** The value of a string constant. */
export function stringIn(node: unknown): string | undefined {
  if (!isFields(node) || !isFields(node.A_Const) || !isFields(node.A_Const.sval)) return undefined;
  const { sval } = node.A_Const.sval;
  return typeof sval === 'string' ? sval : '';
}

/** The texts of a list of names, which may end with a star; empty if the list holds anything else. */
function wordsOf(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  const words = list.flatMap((node: unknown) => {
    if (!isFields(node)) return [];
    if (isFields(node.String) && typeof node.String.sval === 'string') return [node.String.sval];
    return isFields(node.A_Star) ? ['*'] : [];
  });
  return words.length === list.length ? words : [];
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
