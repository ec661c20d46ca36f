import type { SchemaObject } from '../../introspection/index.ts';
import { isOfKind, ownerOf, type RelationName, type Side } from '../side.ts';
import { objectNamed } from './named-object.ts';
import type { PresenceDifference, Rule } from './rule.ts';

/** https://sqlite.org/fts5.html, https://sqlite.org/fts3.html */
const MODULE = /^fts[345]$/i;
/** https://www.postgresql.org/docs/current/datatype-textsearch.html */
const SEARCHED = /^(pg_catalog\.)?tsvector$/i;

/** Full-text search, where each side has its own: what one engine needs for it the other does not have. */
export const fullTextRule: Rule<PresenceDifference> = {
  id: 'table.full-text',
  title: 'Full-text search that each engine does in its way',
  says: 'It serves the full-text search of one side; the other side searches in its own way.',
  why: 'SQLite keeps a virtual table by triggers, PostgreSQL a column of type tsvector. Whether both find the same rows is not compared.',
  example: 'a word with an accent',
  verdict: 'lossy',
  judge: ({ object, here, there, relation }) => {
    if (here.engine === there.engine || relation === null || !searches(relation[there.name], there)) return undefined;
    if (isOfKind(object, 'column')) return isSearched(object) && !isRequired(object) ? {} : undefined;
    if (!isOfKind(object, 'trigger')) return undefined;
    return keepsVirtualTable(object, here) || keepsSearchedColumn(object, here) ? {} : undefined;
  },
};

/** Whether a side searches the texts of a table: by its columns or indexes, or by a virtual table that is about it. */
function searches(relation: RelationName, side: Side): boolean {
  return (
    side.of(relation, 'column').some(isSearched) ||
    side.of(relation, 'index').some(isOverWords) ||
    fullTextTablesOf(side).some((table) => isAbout(table, relation, side)) ||
    side.of(relation, 'trigger').some((trigger) => keepsVirtualTable(trigger, side))
  );
}

/** By what it takes its rows from, or by its name: `film_fts`. */
function isAbout({ name, facts }: SchemaObject<'virtualTable'>, relation: RelationName, side: Side): boolean {
  const content = facts.arguments
    ?.map((each) => /^\s*content\s*=\s*["'`[]?(.+?)["'`\]]?\s*$/is.exec(each)?.[1])
    .find(Boolean);
  const own = side.lens.name(relation.name);
  if (content !== undefined && side.lens.name(content) === own) return true;
  const [named, table] = [name.toLowerCase(), relation.name.toLowerCase()];
  return named.startsWith(`${table}_`) || named.endsWith(`_${table}`);
}

function fullTextTablesOf(side: Side): readonly SchemaObject<'virtualTable'>[] {
  return side
    .all('virtualTable')
    .filter((object) => isOfKind(object, 'virtualTable'))
    .filter(({ facts }) => MODULE.test(facts.module ?? ''));
}

function isSearched({ facts }: SchemaObject<'column'>): boolean {
  return SEARCHED.test(facts.type ?? '');
}

function isOverWords({ facts }: SchemaObject<'index'>): boolean {
  return facts.keys?.some((key) => /\bto_tsvector\(/i.test(key.expression ?? '')) ?? false;
}

/** A row that says nothing of the column would be refused. */
function isRequired({ facts }: SchemaObject<'column'>): boolean {
  return facts.nullable === false && facts.default === null && facts.generated === null;
}

/** Whether each statement of the trigger writes to a full-text table and to nothing else. */
function keepsVirtualTable({ facts: { body } }: SchemaObject<'trigger'>, side: Side): boolean {
  const statements = statementsIn(body, side);
  const names = new Set(fullTextTablesOf(side).map(({ name }) => side.lens.name(name)));
  return (
    statements.length > 0 &&
    statements.every((statement) => {
      const written = /^(?:insert (?:or \w+ )?into|replace into|delete from|update) ([\w"`[\]]+)/i.exec(statement)?.[1];
      return written !== undefined && names.has(side.lens.name(written.replaceAll(/["`[\]]/g, '')));
    })
  );
}

/** Whether the trigger does nothing but fill columns that are searched. */
function keepsSearchedColumn(trigger: SchemaObject<'trigger'>, side: Side): boolean {
  const [call, relation] = [
    /^EXECUTE (?:FUNCTION|PROCEDURE) (.+)\((.*)\)$/is.exec(trigger.facts.body?.trim() ?? ''),
    ownerOf(trigger),
  ];
  const [, name = '', given = ''] = call ?? [];
  if (relation === null || name === '') return false;
  const isFilled = (column: string) => {
    const found = side.column(relation, side.lens.name(column));
    return found !== undefined && isSearched(found);
  };
  if (/(?:^|\.)tsvector_update_trigger(?:_column)?$/i.test(name)) return isFilled(/^'([^']*)'/.exec(given)?.[1] ?? '');
  const body = objectNamed('function', `${name}()`, side)?.facts.body ?? '';
  const statements = /^begin (.+?)\s*;\s*return new\s*;?\s*end\s*;?$/is.exec(side.dialect.tidy(body))?.[1];
  const filled =
    statements?.split(/;\s*/).map((statement) => /^new\s*\.\s*"?(\w+)"?\s*:?=/i.exec(statement)?.[1]) ?? [];
  return filled.length > 0 && filled.every((column) => column !== undefined && isFilled(column));
}

function statementsIn(body: string | null | undefined, side: Side): readonly string[] {
  return side.dialect
    .tidy(body ?? '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
