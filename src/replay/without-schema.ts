import type { Script, SqlReading, Statement } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { anyTokens } from '../sql/any-tokens.ts';
import { leadingWords } from '../sql/leading-words.ts';

/** The statements of dumps that contain only rows. */
const OF_ROWS = /^(insert|replace|copy)\b/;
const AROUND_ROWS =
  /^(set|reset|select|pragma|begin|start|commit|end|lock|truncate|delete|update|analyze|vacuum|$|alter table .*)/;
const TRIGGERS_OFF = /\b(?:disable|enable)\s+trigger\s+all\b/i;

/** Refuses an empty file, for any engine. */
export function refuseEmpty({ file, text }: Script): void {
  for (const { kind } of anyTokens(text)) if (kind !== 'space' && kind !== 'comment') return;
  throw new EvenkeelError('E_SOURCE_INVALID', emptyWhy(file, text.trim() === ''));
}

/** Refuses a file that creates nothing: no statement, or only rows. */
export function refuseWithoutSchema(file: string, statements: readonly Statement[], sql: SqlReading): void {
  if (statements.length === 0) throw new EvenkeelError('E_SOURCE_INVALID', emptyWhy(file, false));
  if (!statements.some((statement) => isOfRows(statement, sql))) return;
  if (!statements.every((statement) => isOfRows(statement, sql) || isAroundRows(statement, sql))) return;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${file}" contains rows but creates no table: use the schema instead (${sql.schemaCommand}).`,
  );
}

function emptyWhy(file: string, blank: boolean): string {
  return `"${file}" ${blank ? 'is empty' : 'contains no statement'}: name the file that creates the schema.`;
}

function isOfRows({ text, rows }: Statement, sql: SqlReading): boolean {
  return rows === true || OF_ROWS.test(leadingWords(text, sql));
}

function isAroundRows({ text }: Statement, sql: SqlReading): boolean {
  const words = leadingWords(text, sql);
  if (words.startsWith('alter table')) return TRIGGERS_OFF.test(text);
  return /^[.\\]/.test(text) || AROUND_ROWS.test(words);
}
