import type { AcceptedDifference } from '../config/accepted-schema.ts';
import type { AcceptedChange, Asked } from '../gate/accepted-change.ts';

/** Beyond this number they are only counted. */
const MOST_LINES = 50;

/** What changed in an accepted file, one sentence per change. */
export function acceptLines(change: AcceptedChange, path: string, { least, only, prune }: Asked): readonly string[] {
  const { added, renewed, kept, fixed, changed } = change;
  const counts = [
    counted(added.length, 'added'),
    counted(renewed.length, 'accepted again'),
    counted(kept.length, 'accepted already'),
    counted(fixed.length, prune ? 'gone and removed' : 'gone: --prune removes them'),
  ].filter((count) => count !== undefined);
  const none = only === undefined ? `no new difference at or above ${least}` : 'none of these is new';
  return [
    ...linesOf(added, 'accepted'),
    ...linesOf(renewed, 'accepted again'),
    ...linesOf(fixed, prune ? 'removed' : 'gone'),
    ...(added.length + renewed.length === 0 ? [`Nothing to accept: ${none}.`] : []),
    `${changed ? 'Wrote' : 'Unchanged:'} ${path}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}.`,
  ];
}

function counted(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `${count} ${what}`;
}

function linesOf(entries: readonly AcceptedDifference[], what: string): readonly string[] {
  const more = entries.length - MOST_LINES;
  return [
    ...entries
      .slice(0, MOST_LINES)
      .map(
        ({ object, rule, id, database }) => `${what}: ${object} [${rule}] ${id}${database ? ` in ${database}` : ''}`,
      ),
    ...(more > 0 ? [`${what}: ${more} more`] : []),
  ];
}
