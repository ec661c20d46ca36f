import { type Statement, tokensFrom } from '../../../../introspection/index.ts';
import { sql } from './sql.ts';

const SET = /^\\set\s+([A-Za-z_]\w*)\s*(.*)$/s;

/**
 * The statements with the values of psql's variables in them, `:name`, `:'name'` and `:"name"`: those given, and those that
 * `\set` gives from its line on. A name without a value stays as it is written, as psql leaves it.
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

/** The variable that stands there in a statement, without a value; undefined where none does. */
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

/** Not one of the two of a cast. */
function isLoneColon(tokens: readonly { readonly said: string }[], at: number): boolean {
  return tokens[at]?.said === ':' && tokens[at - 1]?.said !== ':' && tokens[at + 1]?.said !== ':';
}

/** psql joins the words of the line, and takes the quotes off those that have some. */
function joinedWords(written: string): string {
  const words = written.trimEnd().match(/'(?:''|[^'])*'|\S+/g) ?? [];
  return words.map((word) => (word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word)).join('');
}

function quoted(value: string, quote: string): string {
  return `${quote}${value.replaceAll(quote, quote + quote)}${quote}`;
}
