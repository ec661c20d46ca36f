import { fewOf, kinds } from '../introspection/index.ts';
import type { ParityReport } from '../reports/index.ts';

const NAMES_SHOWN = 3;

/** What could not be compared, in one sentence; undefined if everything was compared. */
export function coverageGapOf({ coverage }: ParityReport): string | undefined {
  const unread = coverage.notCompared.filter(({ objects }) => objects > 0);
  const unreadable = coverage.skipped.filter(({ reason }) => reason === 'unreadable');
  const gaps = [
    gapOf(
      'not read on one side:',
      unread.map(({ kind, objects }) => `${objects} ${objects === 1 ? kinds[kind].title : kinds[kind].plural}`),
    ),
    gapOf(
      'unreadable:',
      unreadable.map(({ kind, name }) => `${kind} "${name}"`),
    ),
    gapOf(
      'of no known kind:',
      coverage.unmodelled.map(({ side, what, count }) => `${count} ${what} on the ${side} side`),
    ),
  ].filter((gap) => gap !== undefined);
  return gaps.length === 0 ? undefined : `The coverage is not complete: ${gaps.join('; ')}.`;
}

function gapOf(state: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `${state} ${fewOf(names, NAMES_SHOWN)}`;
}
