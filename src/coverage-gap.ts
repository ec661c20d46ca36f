import { fewOf, kinds } from '../introspection/index.ts';
import type { ParityReport } from '../reports/index.ts';

const NAMES_SHOWN = 3;

/** In one sentence what could not be held against each other; undefined: all that is there was. */
export function coverageGapOf({ coverage }: ParityReport): string | undefined {
  const unread = coverage.notCompared.filter(({ objects }) => objects > 0);
  const unreadable = coverage.skipped.filter(({ reason }) => reason === 'unreadable');
  const gaps = [
    gapOf(
      'one side was not read for',
      unread.map(({ kind, objects }) => `${objects} ${objects === 1 ? kinds[kind].title : kinds[kind].plural}`),
    ),
    gapOf(
      'nothing can read',
      unreadable.map(({ kind, name }) => `${kind} "${name}"`),
    ),
    gapOf(
      'no kind stands for',
      coverage.unmodelled.map(({ side, what, count }) => `${count} ${what} on the ${side} side`),
    ),
  ].filter((gap) => gap !== undefined);
  return gaps.length === 0 ? undefined : `The coverage is not complete: ${gaps.join('; ')}.`;
}

function gapOf(state: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `${state} ${fewOf(names, NAMES_SHOWN)}`;
}
