import { type Statement, tokensFrom } from '../../../../introspection/index.ts';
import { sql } from './sql.ts';

const SET = /^\\set\s+([A-Za-z_]\w*)\s*(.*)$/s;

/**
 * The statements with psql's variables `:name`, `:'name'` and `:"name"` replaced by their values: the given ones, and those
 * that an earlier `\set` gives. As in psql, a name without a value stays as written.
 * https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-VARIABLES
 */
export function withPsqlVariables(
  statements: readonly Statement[],
  given: ReadonlyMap<string, string>,
  onUse: (name: string) => void,
): readonly Statement[] {
  if (given.size === 0 && !statements.some(({ text }) => SET.test(text))) return statements;
  const values = new Map(given);
  return statements.map((statement) => {
    const { text } = statement;
    const [, name, written] = SET.exec(text) ?? [];
    if (name !== undefined && written !== undefined) {
      if (!given.has(name)) values.set(name, joinedWords(filled(written, values, onUse)));
      return statement;
    }
    return text.startsWith('\\') || !text.includes(':')
      ? statement
      : { ...statement, text: filled(text, values, onUse) };
  });
}

/** A variable without a value at this offset of a statement; undefined if there is none. */
export function findPsqlVariable(text: string, offset = 0): string | undefined {
  return text[offset - 1] === ':' ? undefined : /^:["']?([A-Za-z_]\w*)/.exec(text.slice(offset))?.[1];
}

function filled(text: string, values: ReadonlyMap<string, string>, onUse: (name: string) => void): string {
  const parts: string[] = [];
  const tokens = [...tokensFrom(text, sql)].map(({ kind, start, end }) => ({
    kind,
    said: text.slice(start, end),
  }));
  for (const [at, { kind, said }] of tokens.entries()) {
    const isAfterColon = isLoneColon(tokens, at - 1);
    const name = isAfterColon ? said.replace(/^(["'])(.*)\1$/s, '$2') : '';
    const value = isAfterColon ? values.get(name) : undefined;
    if (value === undefined) {
      parts.push(said);
      continue;
    }
    onUse(name);
    parts.pop();
    parts.push(kind === 'string' ? quoted(value, "'") : kind === 'name' ? quoted(value, '"') : value);
  }
  return parts.join('');
}

/** Whether it is a single colon, and not part of the `::` of a cast. */
function isLoneColon(tokens: readonly { readonly said: string }[], at: number): boolean {
  return tokens[at]?.said === ':' && tokens[at - 1]?.said !== ':' && tokens[at + 1]?.said !== ':';
}

/** The value that psql reads from the rest of the line: the words joined, without their quotes. */
function joinedWords(written: string): string {
  const words = written.trimEnd().match(/'(?:''|[^'])*'|\S+/g) ?? [];
  return words.map((word) => (word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word)).join('');
}

function quoted(value: string, quote: string): string {
  return `${quote}${value.replaceAll(quote, quote + quote)}${quote}`;
}
