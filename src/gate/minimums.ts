import type { ParityReport } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';

/** How much an audit must compare. */
export interface Minimums {
  readonly minObjects?: number | undefined;
  /** Percentage of the seen objects. */
  readonly minCoverage?: number | undefined;
  /** Percentage of the objects that the base compared. */
  readonly minOfBase?: number | undefined;
}

/** How messages write an option. */
export type SpeltOption = (option: keyof Minimums | 'base') => string;

/** `--min-objects` for `minObjects`. */
const onCommandLine: SpeltOption = (option) =>
  `--${option.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

/** A sentence about the minimum that a report misses; undefined: none. `baseObjects`: the number of objects that the base compared. */
export function missedMinimumOf(
  minimums: Minimums,
  report: ParityReport,
  baseObjects?: number,
  spelt: SpeltOption = onCommandLine,
): string | undefined {
  const { minObjects = 0, minCoverage = 0, minOfBase = 0 } = minimums;
  const compared = report.summary.objects.total;
  const seen = compared + uncomparedIn(report);
  if (compared < minObjects) return `It compared ${counted(compared)}; ${spelt('minObjects')} requires ${minObjects}.`;
  if (compared * 100 < seen * minCoverage)
    return `It compared ${compared} of the ${counted(seen)} it saw (${percentOf(compared, seen)}); ${spelt('minCoverage')} requires ${minCoverage} %.`;
  if (baseObjects !== undefined && compared * 100 < baseObjects * minOfBase)
    return `It compared ${counted(compared)}, and its base ${baseObjects} (${percentOf(compared, baseObjects)}); ${spelt('minOfBase')} requires ${minOfBase} %.`;
  return undefined;
}

/** Objects that an audit saw and did not compare; docs/baseline.md defines them for users. */
export function uncomparedIn({ coverage }: ParityReport): number {
  const unread = coverage.notCompared.reduce((sum, { objects }) => sum + objects, 0);
  const unreadable = coverage.skipped.filter(({ reason }) => reason === 'unreadable').length;
  const unmodelled = coverage.unmodelled.reduce((sum, { count }) => sum + count, 0);
  return unread + unreadable + unmodelled;
}

/** A minimum that is a share of the base needs a base. */
export function refuseMinimumWithoutBase({ minOfBase }: Minimums, hasBase: boolean, spelt = onCommandLine): void {
  if (minOfBase === undefined || hasBase) return;
  const message = `${spelt('minOfBase')} is a percentage of what a base compared: name the base with ${spelt('base')}.`;
  throw new EvenkeelError('E_USAGE', message);
}

function counted(objects: number): string {
  return `${objects} ${objects === 1 ? 'object' : 'objects'}`;
}

/** Rounded down, so that it never shows a share that was not reached. */
function percentOf(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10} %`;
}
