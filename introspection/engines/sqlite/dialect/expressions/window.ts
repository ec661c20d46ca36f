import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, frameOf } from '../../../../model/query.ts';
import { type NestedParser, takeList } from './nested-parser.ts';
import { takeSortKeys } from './sort-keys.ts';

const FRAMES = ['RANGE', 'ROWS', 'GROUPS'] as const;
const PARTS = ['PARTITION', 'ORDER', ...FRAMES];

/** Takes the definition of a window in brackets (https://sqlite.org/syntax/window-defn.html) as its clauses. */
export function takeWindow(parser: NestedParser): readonly Expression[] {
  const { cursor } = parser;
  cursor.expect('(');
  const parts: Expression[] = [];
  if (cursor.atName() && !PARTS.some((word) => cursor.atWord(word))) parts.push(clauseOf('base', cursor.name()));
  if (cursor.acceptWords('PARTITION', 'BY')) parts.push(clauseOf('partition by', null, ...takeList(parser)));
  if (cursor.atWord('ORDER')) parts.push(clauseOf('order by', null, ...takeSortKeys(parser)));
  const unit = FRAMES.find((word) => cursor.acceptWords(word));
  if (unit !== undefined) parts.push(...takeFrame(parser, unit.toLowerCase()));
  cursor.expect(')');
  return parts;
}

interface Bound {
  readonly words: string;
  readonly offset: Expression | undefined;
}

function takeFrame(parser: NestedParser, unit: string): readonly Expression[] {
  const { cursor } = parser;
  const between = cursor.acceptWords('BETWEEN');
  const start = takeBound(parser);
  if (between) cursor.expectWord('AND');
  const end = between ? takeBound(parser) : { words: 'current row', offset: undefined };
  const exclusion = takeExclusion(parser);
  const offsets = [start.offset, end.offset].filter((offset) => offset !== undefined);
  return frameOf({ unit, start: start.words, end: end.words, exclusion }, offsets);
}

function takeBound(parser: NestedParser): Bound {
  const { cursor } = parser;
  if (cursor.acceptWords('CURRENT', 'ROW')) return { words: 'current row', offset: undefined };
  const offset = cursor.acceptWords('UNBOUNDED') ? undefined : parser.parse();
  const words = offset === undefined ? 'unbounded' : 'offset';
  if (cursor.acceptWords('PRECEDING')) return { words: `${words} preceding`, offset };
  cursor.expectWord('FOLLOWING');
  return { words: `${words} following`, offset };
}

function takeExclusion({ cursor }: NestedParser): string | null {
  if (!cursor.acceptWords('EXCLUDE')) return null;
  if (cursor.acceptWords('NO', 'OTHERS')) return null;
  if (cursor.acceptWords('CURRENT', 'ROW')) return 'current row';
  if (cursor.acceptWords('GROUP')) return 'group';
  cursor.expectWord('TIES');
  return 'ties';
}
