import { afterBracket, isWord, nameOf, type Token } from './tokens.ts';

const END_OF_FROM = ['TABLESAMPLE', 'WHERE', 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT', 'OFFSET', 'FETCH', 'FOR'];
const MORE_THAN_ONE = ['JOIN', 'UNION', 'INTERSECT', 'EXCEPT'];
const SUBQUERY = ['SELECT', 'WITH', 'VALUES'];

/**
 * The tokens of a query without the qualifier of its columns where it selects from one relation only. Up to version 15 the server
 * prints it in views, later versions leave it out: the same view, spelt twice. Subqueries keep theirs in all versions.
 */
export function withoutSoleQualifier(tokens: readonly Token[]): readonly Token[] {
  if (!isWord(tokens[0], 'SELECT') && !isWord(tokens[0], 'WITH')) return tokens;
  const own = ownPlaces(tokens);
  const from = own.find((place) => isWord(tokens[place], 'FROM') && !isWord(tokens[place - 1], 'DISTINCT'));
  if (from === undefined || own.some((place) => isAny(tokens[place], MORE_THAN_ONE))) return tokens;
  const end = own.find((place) => place > from && isAny(tokens[place], END_OF_FROM)) ?? tokens.length;
  if (own.some((place) => place > from && place < end && tokens[place]?.text === ',')) return tokens;
  const alias = aliasOf(tokens.slice(from + 1, end));
  if (alias === undefined) return tokens;
  const dropped = new Set<number>();
  for (const place of columnPlaces(tokens)) {
    const inFrom = place > from && place < end;
    if (!inFrom && qualifiesColumn(tokens, place, alias)) dropped.add(place).add(place + 1);
  }
  return tokens.filter((_, place) => !dropped.has(place));
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

/** Places outside the brackets of subqueries. */
function columnPlaces(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < tokens.length; ) {
    const isSubquery = tokens[place]?.text === '(' && isAny(tokens[place + 1], SUBQUERY);
    places.push(place);
    place = isSubquery ? afterBracket(tokens, place) : place + 1;
  }
  return places;
}

/** `app.users u`, `app.users`, `app.list(1) l(a, b)`, `( SELECT … ) s`: the name by which columns are qualified. */
function aliasOf(item: readonly Token[]): string | undefined {
  const open = item.findIndex((token) => token.text === '(');
  const named = open < 0 ? item.at(-1) : item[afterBracket(item, open)];
  return named === undefined || named.kind === 'symbol' ? undefined : nameOf(named);
}

/** Not the schema of a function, a type or a collation, and not a whole row. */
function qualifiesColumn(tokens: readonly Token[], place: number, alias: string): boolean {
  const [before, token, point, name, after] = [-1, 0, 1, 2, 3].map((step) => tokens[place + step]);
  if (token === undefined || token.kind === 'symbol' || token.kind === 'string' || nameOf(token) !== alias)
    return false;
  if (point?.text !== '.' || name === undefined || name.kind === 'symbol') return false;
  return (
    after?.text !== '(' &&
    after?.text !== '.' &&
    !['.', '::'].includes(before?.text ?? '') &&
    !isWord(before, 'COLLATE')
  );
}

function isAny(token: Token | undefined, words: readonly string[]): boolean {
  return words.some((word) => isWord(token, word));
}
