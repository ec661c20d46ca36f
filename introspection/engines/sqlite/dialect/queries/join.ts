import type { TokenCursor } from '../../sql/token-cursor.ts';

const WORDS = ['NATURAL', 'LEFT', 'RIGHT', 'FULL', 'INNER', 'OUTER', 'CROSS'];
/** The longest sequence of words before `JOIN`: `NATURAL LEFT OUTER`. */
const MOST_WORDS = 3;

/** Whether a join operator in words stands here; each of its words but `JOIN` may also be a name. */
export function atJoin(cursor: TokenCursor): boolean {
  let ahead = 0;
  while (ahead < MOST_WORDS && WORDS.some((word) => cursor.atWord(word, ahead))) ahead += 1;
  return cursor.atWord('JOIN', ahead);
}

/** Takes the operator between two items of `FROM` and returns its clause; undefined if there is no operator here. */
export function takeJoinOperator(cursor: TokenCursor): string | undefined {
  if (cursor.accept(',')) return 'comma join';
  if (!atJoin(cursor)) return undefined;
  const words = new Set<string>();
  while (!cursor.atWord('JOIN')) {
    words.add(cursor.word());
    cursor.take();
  }
  cursor.expectWord('JOIN');
  return words.has('NATURAL') ? `natural ${kindOf(words)}` : kindOf(words);
}

/** https://sqlite.org/lang_select.html#strange_join_names */
function kindOf(words: ReadonlySet<string>): string {
  if (words.has('FULL') || (words.has('LEFT') && words.has('RIGHT'))) return 'full join';
  if (words.has('LEFT')) return 'left join';
  if (words.has('RIGHT')) return 'right join';
  return words.has('CROSS') ? 'cross join' : 'inner join';
}
