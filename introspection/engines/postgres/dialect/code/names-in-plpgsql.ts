import type { RoutineHead } from '../../../../model/code.ts';
import { loadedGrammar } from '../../sql/grammar.ts';
import { nameOf, type Token, tokensOf } from '../../sql/tokens.ts';
import { addName, addSort, addString, keyOf, type NamesInCode, noNames } from './names-in-code.ts';
import { gatherNames, isFields, stringIn } from './names-in-tree.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Gathers the names in the body of a routine in PL/pgSQL: those of its statements, and of the types it declares. */
export function gatherPlpgsql(body: string, head: RoutineHead, names: NamesInCode): void {
  const open: unknown[] = [parsed(body, head)];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) open.push(...node);
    if (!isFields(node)) continue;
    if (isFields(node.PLpgSQL_type)) gatherType(node.PLpgSQL_type.typname, names);
    if (isFields(node.PLpgSQL_expr)) gatherExpression(node.PLpgSQL_expr, names, false);
    for (const [member, value] of Object.entries(node)) {
      const run = runIn(member, value);
      if (run !== undefined) gatherExpression(run, names, true);
      else open.push(value);
      if (run !== undefined && member !== 'dynquery' && isFields(value)) open.push({ ...value, query: undefined });
    }
  }
}

/** The expression whose value is run as a statement: that of EXECUTE, also after RETURN QUERY, OPEN and FOR. */
function runIn(member: string, value: unknown): Fields | undefined {
  const isRun = member === 'PLpgSQL_stmt_dynexecute' || member === 'PLpgSQL_stmt_dynfors';
  const query = member === 'dynquery' ? value : isRun && isFields(value) ? value.query : undefined;
  return isFields(query) && isFields(query.PLpgSQL_expr) ? query.PLpgSQL_expr : undefined;
}

/** The tree of the routine. Several signatures are tried, because the parser does not know every type. */
function parsed(body: string, head: RoutineHead): unknown {
  const quote = quoteFor(body);
  for (const opening of [
    headOf(head),
    headOf({ ...head, returns: 'trigger' }),
    headOf({ ...head, returns: 'record' }),
  ]) {
    try {
      return loadedGrammar().parsePlPgSQLSync(`${opening} LANGUAGE plpgsql AS ${quote}${body}${quote}`);
    } catch {}
  }
  return undefined;
}

function headOf({ arguments: given, returns, returnsSet }: RoutineHead): string {
  const columns = given.filter(({ mode }) => mode === 'table');
  const list = given.filter(({ mode }) => mode !== 'table').map(argumentOf);
  if (returns === null) return `CREATE PROCEDURE x(${list.join(', ')})`;
  const table = columns.map((column) => argumentOf({ ...column, mode: 'in' })).join(', ');
  const result = columns.length > 0 ? `TABLE (${table})` : `${returnsSet ? 'SETOF ' : ''}${returns}`;
  return `CREATE FUNCTION x(${list.join(', ')}) RETURNS ${result}`;
}

function argumentOf({ name, type, mode = 'in' }: RoutineHead['arguments'][number]): string {
  const quoted = name === null ? '' : `"${name.replaceAll('"', '""')}" `;
  return `${mode === 'in' ? '' : `${mode} `}${quoted}${type}`;
}

function quoteFor(body: string): string {
  let tag = '$x$';
  while (body.includes(tag)) tag = tag.replace('x', 'xx');
  return tag;
}

/** How to parse an expression: as a whole statement, a value, or (3 and above) an assignment. */
const VALUE = 2;

function gatherExpression({ query, parseMode }: Fields, names: NamesInCode, isRun: boolean): void {
  if (typeof query !== 'string') return;
  const mode = typeof parseMode === 'number' ? parseMode : 0;
  if (mode < VALUE) return void gather(query, names);
  const tokens = tokensOf(query);
  const assigned = mode > VALUE ? tokens.findIndex(({ text }) => text === ':=' || text === '=') : -1;
  gatherVariables(tokens.slice(0, Math.max(0, assigned)), names);
  const value = query.slice(tokens[assigned]?.end ?? 0);
  const tree = parse(`SELECT ${value}`);
  const run = isRun ? soleString(tree) : undefined;
  if (run === undefined) gatherNames(tree, names);
  else addString(names, run, innerNames(run));
}

/** Targets of assignments: `row.field`. */
function gatherVariables(tokens: readonly Token[], names: NamesInCode): void {
  for (const [place, token] of tokens.entries()) {
    const name = tokens[place + 2];
    if (tokens[place + 1]?.text !== '.' || name === undefined) continue;
    names.others.add(keyOf({ namespace: nameOf(token), name: nameOf(name) }));
  }
}

function gather(sql: string, names: NamesInCode): boolean {
  const tree = parse(sql);
  gatherNames(tree, names);
  return tree !== undefined;
}

function innerNames(sql: string): NamesInCode | undefined {
  const inner = noNames();
  return gather(sql, inner) ? inner : undefined;
}

function parse(sql: string): unknown {
  try {
    return loadedGrammar().parseSync(sql);
  } catch {
    return undefined;
  }
}

/** The constant that a query consists of. */
function soleString(tree: unknown): string | undefined {
  const [statement] = isFields(tree) && Array.isArray(tree.stmts) ? tree.stmts : [];
  const select = isFields(statement) && isFields(statement.stmt) ? statement.stmt.SelectStmt : undefined;
  const [target] = isFields(select) && Array.isArray(select.targetList) ? select.targetList : [];
  return isFields(target) && isFields(target.ResTarget) ? stringIn(target.ResTarget.val) : undefined;
}

/** `app.t%rowtype`, `app.t.x%type`, `app.mood`; `t.x%type` is a column of a table without its namespace. */
function gatherType(name: unknown, names: NamesInCode): void {
  if (typeof name !== 'string') return;
  const [path = '', suffix = ''] = name.split('%');
  const words = tokensOf(path).filter(({ kind }) => kind === 'word' || kind === 'name');
  const [first, second] = words.map(nameOf);
  if (first !== undefined && words.length === 1 && suffix === '') addSort(names.searched, first, 'type');
  if (first === undefined || second === undefined || !path.includes('.')) return;
  const isColumn = /^type/i.test(suffix);
  const place = { namespace: first, name: second };
  if (isColumn && words.length === 2) names.others.add(keyOf(place));
  else addName(names, place, isColumn || suffix !== '' ? 'relation' : 'type');
}
