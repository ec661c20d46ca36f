import { EvenkeelError } from '../errors.ts';
import type { EngineName } from '../sql/engine-name.ts';
import { sqlTokens } from '../sql/sql-tokens.ts';
import type { Script, Statement } from '../sql/statement.ts';
import { leadingWords } from './leading-words.ts';

/** What dumps of rows alone are made of. */
const OF_ROWS = /^(insert|replace|copy)\b/;
const AROUND_ROWS =
  /^(set|reset|select|pragma|begin|start|commit|end|lock|truncate|delete|update|analyze|vacuum|$|alter table .*)/;
const TRIGGERS_OFF = /\b(?:disable|enable)\s+trigger\s+all\b/i;

/** Refuses a file in which nothing is said, whichever engine it is for. */
export function refuseEmpty({ file, text }: Script): void {
  for (const { kind } of sqlTokens(text, 'postgres')) if (kind !== 'space' && kind !== 'comment') return;
  throw new EvenkeelError('E_SOURCE_INVALID', emptyWhy(file, text.trim() === ''));
}

/** Refuses what makes nothing: no statement at all, or rows alone. */
export function refuseWithoutSchema(file: string, statements: readonly Statement[], engine: EngineName): void {
  if (statements.length === 0) throw new EvenkeelError('E_SOURCE_INVALID', emptyWhy(file, false));
  if (!statements.some((statement) => isOfRows(statement, engine))) return;
  if (!statements.every((statement) => isOfRows(statement, engine) || isAroundRows(statement, engine))) return;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${file}" holds rows and makes no table: take the schema instead (${HOW[engine]}).`,
  );
}

const HOW: Readonly<Record<EngineName, string>> = {
  postgres: 'pg_dump --schema-only',
  sqlite: 'sqlite3 app.db .schema',
};

function emptyWhy(file: string, blank: boolean): string {
  return `"${file}" ${blank ? 'is empty' : 'holds no statement, only comments'}: name the file that makes the schema.`;
}

function isOfRows({ text, rows }: Statement, engine: EngineName): boolean {
  return rows === true || OF_ROWS.test(leadingWords(text, engine));
}

function isAroundRows({ text }: Statement, engine: EngineName): boolean {
  const words = leadingWords(text, engine);
  if (words.startsWith('alter table')) return TRIGGERS_OFF.test(text);
  return /^[.\\]/.test(text) || AROUND_ROWS.test(words);
}
