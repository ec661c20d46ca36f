import type { SchemaObject } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { objectNamed } from '../promises/named-object.ts';

/** What a trigger writes into a full-text search. */
export interface Writing {
  readonly trigger: SchemaObject<'trigger'>;
  /** The virtual tables, or the columns of its own table, that it writes or may write; in small letters. */
  readonly targets: ReadonlySet<string>;
  /** Whether it is certain to do nothing else. */
  readonly isAll: boolean;
  /** The columns of the row that it reads, in small letters; empty where they are not known. */
  readonly reads: ReadonlySet<string>;
}

/** Which of the virtual tables, or of the columns of its own table, a trigger writes. */
export function writingOf(trigger: SchemaObject<'trigger'>, side: Side, wanted: ReadonlySet<string>): Writing {
  const { body, timing, level } = trigger.facts;
  const call = CALL.exec(body?.trim() ?? '');
  if (call === null) return { trigger, ...byStatements(side.dialect.tidy(body ?? ''), wanted) };
  const found = byFunction(trigger, call, side, wanted);
  return { trigger, ...found, isAll: found.isAll && timing === 'before' && level === 'row' };
}

/** The text of the function that a trigger calls; undefined where it calls none or the function was not read. */
export function calledText(trigger: SchemaObject<'trigger'>, side: Side): string | undefined {
  const name = CALL.exec(trigger.facts.body?.trim() ?? '')?.[1];
  const body = name && objectNamed('function', `${name}()`, side)?.facts.body;
  return body ? side.dialect.tidy(body) : undefined;
}

type Found = Omit<Writing, 'trigger'>;

const CALL = /^EXECUTE (?:FUNCTION|PROCEDURE) (.+?)\((.*)\)$/is;
const NAME = '["`[]?([^"`\\]\\s(]+)["`\\]]?';
const WRITE = new RegExp(
  `^(?:insert (?:or \\w+ )?into|replace into|delete from|update(?: or \\w+)?) ${NAME}(?=[\\s(]|$)`,
  'i',
);

/** https://sqlite.org/fts5.html#external_content_tables */
function byStatements(body: string, wanted: ReadonlySet<string>): Found {
  const written = statementsIn(body).map((statement) => WRITE.exec(statement)?.[1]?.toLowerCase());
  const targets = new Set(written.filter((name) => name !== undefined).filter((name) => wanted.has(name)));
  const isAll = written.length > 0 && written.every((name) => name !== undefined && wanted.has(name));
  return { targets, isAll, reads: isAll ? readsOf(body) : new Set() };
}

/** https://www.postgresql.org/docs/current/textsearch-features.html#TEXTSEARCH-UPDATE-TRIGGERS */
function byFunction(
  trigger: SchemaObject<'trigger'>,
  [, name = '', given = '']: RegExpExecArray,
  side: Side,
  wanted: ReadonlySet<string>,
): Found {
  if (/^(?:pg_catalog\.)?tsvector_update_trigger(?:_column)?$/i.test(name)) {
    const [target = '', , ...texts] = [...given.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) =>
      text.toLowerCase(),
    );
    const isAll = wanted.has(target);
    return { targets: new Set(isAll ? [target] : []), isAll, reads: new Set(texts) };
  }
  const text = calledText(trigger, side);
  if (text === undefined) return { targets: wanted, isAll: false, reads: new Set() };
  const assigned = statementsIn(text.replace(/^declare .*?\bbegin /is, 'begin ')).flatMap(assignedBy);
  const words = wordsIn(text);
  const targets = new Set([...wanted].filter((target) => words.has(target)));
  const isAll = assigned.length > 0 && assigned.every((column) => column !== undefined && wanted.has(column));
  return { targets, isAll, reads: isAll ? readsOf(text) : new Set() };
}

/** The column that a statement of a function sets; undefined for other statements. */
function assignedBy(statement: string): readonly (string | undefined)[] {
  const rest = statement.replace(/^(?:begin |(?:els)?if .+? then |else )+/i, '');
  if (/^(?:end(?: if)?|return (?:new|coalesce ?\( ?new ?, ?old ?\)))$/i.test(rest)) return [];
  const [, row, column] =
    /^(?:(new)\s*\.\s*)?"?(\w+)"?\s*:?=/i.exec(rest) ??
    /^select .+? into (?:strict )?(?:(new)\s*\.\s*)?"?(\w+)"?(?= from |$)/i.exec(rest) ??
    [];
  const isOfRow = row !== undefined || column === undefined || /^(?:new|old)$/i.test(column);
  return isOfRow ? [column?.toLowerCase()] : [];
}

/** The words of code, in small letters. */
export function wordsIn(code: string): ReadonlySet<string> {
  return new Set(code.toLowerCase().split(/[^\w$]+/));
}

function readsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\bnew\s*\.\s*["`[]?(\w+)/gi)].map(([, name = '']) => name.toLowerCase()));
}

function statementsIn(body: string): readonly string[] {
  return body
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
