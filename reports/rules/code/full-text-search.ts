import { memo, memoOn, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import { calledText, type Writing, wordsIn, writingOf } from './full-text-writes.ts';

/** The full-text search of a table. */
export interface FullText {
  /** The columns, indexes and triggers that serve only the search. */
  readonly parts: ReadonlySet<SchemaObject>;
  /** The events after which the search is out of date, for people, sorted. */
  readonly missed: readonly string[];
  /** What updates it: the schema, nothing known, or `application` if it has its own rows. */
  readonly keptBy: 'schema' | 'nothing' | 'application';
  /** The virtual tables, in small letters. */
  readonly tables: readonly string[];
  /** How it is done, for people. */
  readonly told: string;
}

/** The full-text search of a table, in virtual tables or in columns and indexes of the table; undefined where it has none. */
export function fullTextOf(relation: RelationName, side: Side): FullText | undefined {
  return searchOn(side.whole, relationKey(relation), relation);
}

const searchOn = memoOn(
  (side: Side, _key: string, relation: RelationName): FullText | undefined =>
    inVirtualTables(relation, side) ?? inColumns(relation, side),
);

/** Whether a trigger may update a search that is not in its own table. */
export function mayKeepSearch(trigger: SchemaObject<'trigger'>, side: Side, searches: FullText): boolean {
  const text = calledText(trigger, side);
  if (text === undefined) return true;
  const owners = side.whole
    .all('column')
    .filter((column) => isOfKind(column, 'column') && SEARCHED.test(column.facts.type ?? ''))
    .map(({ owner }) => owner?.toLowerCase());
  const words = wordsIn(text);
  return ['to_tsvector', ...searches.tables, ...owners].some((name) => name !== undefined && words.has(name));
}

/** https://sqlite.org/fts5.html, https://sqlite.org/fts3.html */
const MODULE = /^fts[345]$/i;

function inVirtualTables(relation: RelationName, side: Side): FullText | undefined {
  const all = writingsOn(side);
  const writings = all.get(relationKey(relation)) ?? [];
  const tied = new Set([...all.values()].flat().flatMap(({ targets }) => [...targets]));
  const own = fullTextTablesOf(side).filter((table) => {
    const [name, content] = [table.name.toLowerCase(), contentOf(table)];
    if (writings.some(({ targets }) => targets.has(name))) return true;
    if (content) return content === relation.name.toLowerCase();
    return !tied.has(name) && isNamedAfter(name, relation, side);
  });
  if (own.length === 0) return undefined;
  const isOpen = writings.length === 0 && !own.some(contentOf);
  const lacks = own.map(({ name }) => missedBy(writings, name.toLowerCase(), relation, side, EVENTS));
  const missed = isOpen ? [] : [...new Set(lacks.flat())].toSorted();
  const how = own.map(({ name, facts }) => `${facts.module?.toUpperCase()} table ${name}`).join(', ');
  return {
    parts: new Set(partsIn(writings)),
    missed,
    keptBy: isOpen ? 'application' : keeperIn(writings),
    tables: own.map(({ name }) => name.toLowerCase()),
    told: `${how}, ${keptBy(writings, missed)}`,
  };
}

function fullTextTablesOf(side: Side): readonly SchemaObject<'virtualTable'>[] {
  return side
    .all('virtualTable')
    .filter((object) => isOfKind(object, 'virtualTable'))
    .filter(({ facts }) => MODULE.test(facts.module ?? ''));
}

/** What triggers write into the full-text tables of a side, by the table that they are on. */
const writingsOn = memo((side: Side): ReadonlyMap<string, readonly Writing[]> => {
  const names = new Set(fullTextTablesOf(side).map(({ name }) => name.toLowerCase()));
  const triggers = names.size === 0 ? [] : side.all('trigger').filter((object) => isOfKind(object, 'trigger'));
  return Map.groupBy(writingsIn(triggers, side, names), ({ trigger }) => {
    const owner = ownerOf(trigger);
    return owner === null ? '' : relationKey(owner);
  });
});

/** The table or view whose rows it searches, where it has none of its own. */
function contentOf({ facts }: SchemaObject<'virtualTable'>): string | undefined {
  const option = facts.arguments
    ?.map((each) => /^\s*content\s*=\s*["'`[]?(.*?)["'`\]]?\s*$/is.exec(each)?.[1])
    .find((content) => content !== undefined && content !== '');
  return option?.toLowerCase();
}

/** `film_fts` belongs to `film`, unless a table matches more of the name, such as `film_actor` for `film_actor_fts`. */
function isNamedAfter(name: string, relation: RelationName, side: Side): boolean {
  const isAfter = (table: string) => name.startsWith(`${table}_`) || name.endsWith(`_${table}`);
  const own = relation.name.toLowerCase();
  if (!isAfter(own)) return false;
  return !side
    .all('table')
    .map((table) => table.name.toLowerCase())
    .some((table) => table.length > own.length && isAfter(table));
}

/** https://www.postgresql.org/docs/current/datatype-textsearch.html */
const SEARCHED = /^(?:pg_catalog\.)?tsvector$/i;

/** https://www.postgresql.org/docs/current/textsearch-tables.html */
function inColumns(relation: RelationName, side: Side): FullText | undefined {
  const columns = side.of(relation, 'column').filter(({ facts }) => SEARCHED.test(facts.type ?? ''));
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  const indexes = side.of(relation, 'index').filter((index) => isInForce(index) && isOfWords(index, names));
  if (columns.length + indexes.length === 0) return undefined;
  const writings = names.size === 0 ? [] : writingsIn(side.of(relation, 'trigger'), side, names);
  const given = columns.filter(({ facts }) => facts.generated === null);
  const lacksOf = ({ name }: SchemaObject) => missedBy(writings, name.toLowerCase(), relation, side, WRITTEN);
  const lacks = given.map(lacksOf);
  const isFilled = (column: SchemaObject) =>
    !given.some((each) => each === column) || !lacksOf(column).includes('INSERT');
  const how = columns.map(({ name, facts }) => {
    const kept = facts.generated === null ? keptBy(writings, lacks.flat()) : 'generated';
    return `column ${name} (tsvector), ${kept}`;
  });
  const by = indexes.map(({ name, facts }) => {
    const over = facts.keys?.some(({ column }) => column === null) ? ', to_tsvector(…)' : '';
    return `index ${name} (${facts.method}${over})`;
  });
  const isNothing = columns.length > 0 && given.length === columns.length && writings.length === 0;
  return {
    parts: new Set([...columns.filter((one) => isFilled(one) || !isRequired(one)), ...indexes, ...partsIn(writings)]),
    missed: [...new Set(lacks.flat())].toSorted(),
    keptBy: isNothing ? 'nothing' : 'schema',
    tables: [],
    told: [...how, ...by].join(', '),
  };
}

/** An index over only words of the table. */
function isOfWords({ facts }: SchemaObject<'index'>, columns: ReadonlySet<string>): boolean {
  const { keys = [] } = facts;
  return (
    keys.length > 0 &&
    keys.every(({ column, expression }) =>
      column === null ? /\bto_tsvector\s*\(/i.test(expression ?? '') : columns.has(column.toLowerCase()),
    )
  );
}

/** A row without a value for the column would be refused. */
function isRequired({ facts }: SchemaObject<'column'>): boolean {
  return facts.nullable === false && facts.default === null;
}

const EVENTS: readonly string[] = ['insert', 'update', 'delete'];
/** The events after which a column of the same row may be out of date. */
const WRITTEN: readonly string[] = ['insert', 'update'];

function writingsIn(
  triggers: readonly SchemaObject<'trigger'>[],
  side: Side,
  names: ReadonlySet<string>,
): readonly Writing[] {
  return triggers
    .filter(isInForce)
    .map((trigger) => writingOf(trigger, side, names))
    .filter(({ targets }) => targets.size > 0);
}

function partsIn(writings: readonly Writing[]): readonly SchemaObject[] {
  return writings.filter(({ isAll }) => isAll).map(({ trigger }) => trigger);
}

function keeperIn(writings: readonly Writing[]): 'schema' | 'nothing' {
  return writings.length === 0 ? 'nothing' : 'schema';
}

function missedBy(
  writings: readonly Writing[],
  target: string,
  relation: RelationName,
  side: Side,
  events: readonly string[],
): readonly string[] {
  const writers = writings.filter(({ targets }) => targets.has(target));
  const keys = side.of(relation, 'primaryKey').flatMap(({ facts }) => facts.columns ?? []);
  const apart = new Set([target, 'rowid', ...keys.map((key) => key.toLowerCase())]);
  return events.flatMap((event) => {
    const heard = writers.filter(({ trigger }) => trigger.facts.events?.includes(event));
    if (heard.length === 0) return [event.toUpperCase()];
    return event === 'update' && !hearsEachOf(heard, apart) ? ['UPDATE of some columns'] : [];
  });
}

/** Whether triggers run on updates of every column that they read, except key columns. */
function hearsEachOf(writers: readonly Writing[], apart: ReadonlySet<string>): boolean {
  if (writers.some(({ trigger, reads }) => !trigger.facts.columns?.length || reads.size === 0)) return true;
  const heard = new Set(
    writers.flatMap(({ trigger }) => trigger.facts.columns ?? []).map((name) => name.toLowerCase()),
  );
  const read = writers.flatMap(({ reads }) => [...reads]).filter((name) => !apart.has(name));
  return read.every((name) => heard.has(name));
}

function keptBy(writings: readonly Writing[], missed: readonly string[]): string {
  const names = writings.map(({ trigger }) => trigger.name).toSorted();
  if (names.length === 0) return 'which no trigger fills';
  const lacking = [...new Set(missed)].toSorted();
  const besides = lacking.length === 0 ? '' : ` (not on ${lacking.join(', ')})`;
  return `kept by ${names.length === 1 ? 'trigger' : 'triggers'} ${names.join(', ')}${besides}`;
}
