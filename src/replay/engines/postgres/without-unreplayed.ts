import type { SchemaObject, Snapshot, Statement } from '../../../../introspection/index.ts';
import type { FindPlace } from '../../../../reports/index.ts';
import { leadingWords } from '../../../sql/leading-words.ts';
import { sql } from './sql.ts';

/** A snapshot's objects without the facts that a replay cannot know, and notes about that. */
export function withoutUnreplayed(
  { objects }: Pick<Snapshot, 'objects'>,
  statements: readonly Statement[],
  findPlace: FindPlace,
): { readonly objects: Snapshot['objects']; readonly notes: readonly string[] } {
  const watched = watchedTables(objects, statements, findPlace);
  const placed = statements.some(({ text }) => NAMES_TABLESPACE.test(text));
  const notes = [
    ...(objects.some(({ kind }) => kind === 'materializedView') ? [POPULATED] : []),
    ...(watched.size === 0 ? [] : [ROW_SECURITY]),
    ...(placed ? [TABLESPACES] : []),
  ];
  return {
    objects: objects.map((object) => withoutFacts(placed ? withoutTablespace(object) : object, watched.has(object))),
    notes,
  };
}

const POPULATED =
  'Whether materialized views hold rows is not compared: a dump of the schema creates all of them WITH NO DATA.';
const ROW_SECURITY =
  'Event triggers are not run, and one of them may switch on row security. Row security of tables that are created after it is not compared, unless a statement switches it on.';

const TABLESPACES = 'Tablespaces are skipped: the tablespaces of tables and indexes are not compared.';

/** A statement that sets a tablespace. Every dump contains `SET default_tablespace = ''`, which does not count. */
const NAMES_TABLESPACE = /^\s*set\s+((session|local)\s+)?default_tablespace\s*(=|\bto\b)(?!\s*(''|""|default\b))/i;

function withoutTablespace(object: SchemaObject): SchemaObject {
  if (object.kind === 'table') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  if (object.kind === 'index') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  if (object.kind === 'primaryKey') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  if (object.kind === 'unique') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  if (object.kind === 'exclusionConstraint') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  if (object.kind === 'materializedView') return { ...object, facts: { ...object.facts, tablespace: undefined } };
  return object;
}

function withoutFacts(object: SchemaObject, watched: boolean): SchemaObject {
  if (object.kind === 'materializedView') return { ...object, facts: { ...object.facts, populated: undefined } };
  if (object.kind !== 'table' || !watched) return object;
  return { ...object, facts: { ...object.facts, rowSecurity: undefined } };
}

/** Tables without row security that were created after an event trigger that may enable it. */
function watchedTables(
  objects: Snapshot['objects'],
  statements: readonly Statement[],
  findPlace: FindPlace,
): ReadonlySet<SchemaObject> {
  const first = statements.findIndex(({ text }) => mayChangeTables(text, objects));
  if (first < 0) return new Set();
  const order = new Map(statements.map(({ file, line }, at) => [placeKey({ file, line }), at]));
  const isAfter = (table: SchemaObject) => {
    const place = findPlace({ ...table, columns: [], present: true });
    const at = place === undefined ? undefined : order.get(placeKey(place));
    return at === undefined || at > first;
  };
  return new Set(
    objects.filter((object) => object.kind === 'table' && object.facts.rowSecurity === 'off' && isAfter(object)),
  );
}

function placeKey({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}\u0000${line}`;
}

/** Whether the statement creates an event trigger that fires after CREATE TABLE and may change the table. */
function mayChangeTables(statement: string, objects: Snapshot['objects']): boolean {
  if (!leadingWords(statement, sql).startsWith('create event trigger')) return false;
  if (!/\bddl_command_end\b/i.test(statement)) return false;
  const tags = /\btag\s+in\s*\(([^)]*)\)/i.exec(statement)?.[1];
  if (tags !== undefined && !/create table|select into/i.test(tags)) return false;
  const [, path = ''] = /\bexecute\s+(?:function|procedure)\s+([^\s(]+)/i.exec(statement) ?? [];
  const name = path.replaceAll('"', '').split('.').at(-1) ?? '';
  const functions = objects.filter((object) => object.kind === 'function' && object.name === `${name}()`);
  return functions.length === 0 || functions.some(mayChange);
}

/** Whether the function may change row security. It cannot if its body has no EXECUTE and does not mention row security. */
function mayChange(object: SchemaObject): boolean {
  const body = object.kind === 'function' ? object.facts.body : undefined;
  return typeof body !== 'string' || /\bexecute\b|\brow\s+level\s+security\b/i.test(body);
}
