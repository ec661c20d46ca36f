import { afterBracket, isWord, type Token, tokensOf } from '../../sql/tokens.ts';

export interface RuleDefinition {
  readonly condition: string | null;
  /** `NOTHING`, a statement, or several in brackets. */
  readonly body: string;
}

/**
 * The parts of a `CREATE RULE` statement, as `pg_get_ruledef` prints it, that `pg_rewrite` does not hold as text.
 * https://www.postgresql.org/docs/current/sql-createrule.html
 */
export function parseRuleDefinition(definition: string): RuleDefinition {
  const tokens = tokensOf(definition);
  const own = ownPlaces(tokens);
  const action = own.find((place) => isWord(tokens[place], 'DO')) ?? tokens.length;
  const where = own.find((place) => place < action && isWord(tokens[place], 'WHERE'));
  const start = isWord(tokens[action + 1], 'INSTEAD') ? action + 2 : action + 1;
  const end = tokens.at(-1)?.text === ';' ? tokens.length - 1 : tokens.length;
  return {
    condition: where === undefined ? null : textOf(definition, tokens.slice(where + 1, action)),
    body: textOf(definition, tokens.slice(start, end)),
  };
}

/** Places outside all brackets. */
function ownPlaces(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < tokens.length; ) {
    places.push(place);
    place = tokens[place]?.text === '(' ? afterBracket(tokens, place) : place + 1;
  }
  return places;
}

function textOf(definition: string, tokens: readonly Token[]): string {
  return definition.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}
