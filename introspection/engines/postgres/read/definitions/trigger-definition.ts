import { afterBracket, isWord, type Token, tokensOf } from '../../sql/tokens.ts';

export interface TriggerDefinition {
  /** The condition of `WHEN`, without its brackets. */
  readonly condition: string | null;
  /** `EXECUTE FUNCTION …` with its arguments, after `REFERENCING …` if there is one. */
  readonly body: string;
}

/**
 * The parts of a `CREATE TRIGGER` statement, as `pg_get_triggerdef` prints it, that `pg_trigger` does not hold as text.
 * The condition is among them: it names two relations, OLD and NEW, and `pg_get_expr` can print only one.
 * https://www.postgresql.org/docs/current/sql-createtrigger.html
 */
export function parseTriggerDefinition(definition: string): TriggerDefinition {
  const tokens = tokensOf(definition);
  const referencing = tokens.findIndex((token) => isWord(token, 'REFERENCING'));
  const forEach = tokens.findIndex((token, place) => isWord(token, 'FOR') && isWord(tokens[place + 1], 'EACH'));
  const when = isWord(tokens[forEach + 3], 'WHEN') ? forEach + 4 : undefined;
  const execute = when === undefined ? forEach + 3 : afterBracket(tokens, when);
  const condition = when === undefined ? null : textOf(definition, tokens.slice(when + 1, execute - 1));
  const call = textOf(definition, tokens.slice(execute));
  const tables = referencing < 0 ? [] : [textOf(definition, tokens.slice(referencing, forEach))];
  return { condition, body: [...tables, call].join(' ') };
}

function textOf(definition: string, tokens: readonly Token[]): string {
  return definition.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}
