import type { RangeVar } from 'libpg-query';
import { tokensOf } from '../tokens.ts';
import type { Offsets } from './offsets.ts';

/** Where the actions of ALTER TABLE begin: after the name, and after each comma outside brackets. The grammar does not say. */
export function actionOffsets({ catalogname, schemaname, location }: RangeVar, offsets: Offsets): readonly number[] {
  const nameAt = offsets.at(location);
  const tokens = tokensOf(offsets.statement);
  const qualifiers = [catalogname, schemaname].filter((word) => word !== undefined).length;
  let first = tokens.findIndex(({ start }) => start >= nameAt) + 1 + 2 * qualifiers;
  while (tokens[first]?.text === '*' || tokens[first]?.text === ')') first += 1;
  const starts: number[] = [];
  let depth = 0;
  let isFirst = true;
  for (const { text, start } of tokens.slice(first)) {
    if (isFirst) starts.push(start);
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') depth -= 1;
    isFirst = depth === 0 && text === ',';
  }
  return starts;
}
