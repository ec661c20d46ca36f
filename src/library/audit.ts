import type { ParityReport, Policy } from '../../reports/index.ts';
import { type ReadSource, type ReadSourceOptions, readSource } from '../audit/read-source.ts';
import { thrownBy } from '../audit/run-audit.ts';
import { readAcceptedFile } from '../config/accepted-file.ts';
import { acceptedIn, withAccepted } from '../config/accepted-policy.ts';
import { type BaseSource, readBaseOfPair } from './base-of-pair.ts';
import { checkAgreements } from './check-agreements.ts';
import { compareSides } from './compare.ts';
import type { CompareOptions } from './compare-options.ts';
import { expectedRefusals } from './expected-refusals.ts';
import { type Source, sourceFrom } from './source.ts';

export interface AuditOptions extends Omit<CompareOptions, 'base'> {
  /** The side that says how it should be. */
  readonly expected: Source;
  /** The side that is to be judged. */
  readonly actual: Source;
  /** The path of the file that `evenkeel accept` wrote; without it only the policy accepts. */
  readonly accepted?: string | undefined;
  /** `YYYY-MM-DD`, for acceptances that end; by default the day it is, in UTC. */
  readonly today?: string | undefined;
  /** What was there before: what is found there as well has the status `known`, and fails nothing. */
  readonly base?: BaseSource | undefined;
  /** Told what is about to be read, for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** Told in a sentence what is doubtful about the base. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/**
 * Reads two databases, one after the other, and holds them against each other, as `evenkeel audit` does; no file is read
 * that is not named. Throws `EvenkeelError` where a side cannot be read; it tells of both where both cannot.
 */
export function audit(options: AuditOptions): Promise<ParityReport> {
  return expectedRefusals(async () => {
    checkAgreements(options);
    const { systems = {}, onStep = () => {}, onNote = () => {} } = options;
    const sources = {
      expected: sourceFrom(options.expected, 'expected'),
      actual: sourceFrom(options.actual, 'actual'),
    };
    const policy = await agreedPolicy(options);
    const base =
      options.base === undefined ? undefined : await readBaseOfPair(options.base, sources, { policy, systems }, onStep);
    const now = new Date();
    const { today = now.toISOString().slice(0, 10) } = options;
    const { expected, actual } = await readSides(sources, { now, onStep });
    for (const note of base?.notes ?? []) onNote(note);
    const findPlaces = { expected: expected.findPlace, actual: actual.findPlace };
    const sides = { expected: expected.snapshot, actual: actual.snapshot, findPlaces };
    return await compareSides(sides, { policy, systems, today, base });
  });
}

async function agreedPolicy({ policy = {}, accepted }: AuditOptions): Promise<Policy> {
  if (accepted === undefined) return policy;
  const file = await readAcceptedFile({ path: accepted, optional: false });
  return withAccepted(policy, acceptedIn(file, undefined), '');
}

type Sides<T> = Readonly<Record<'expected' | 'actual', T>>;

async function readSides(sources: Sides<Source>, options: ReadSourceOptions): Promise<Sides<ReadSource>> {
  const [expected] = await Promise.allSettled([readSide(sources.expected, options)]);
  const [actual] = await Promise.allSettled([readSide(sources.actual, options)]);
  if (expected.status === 'fulfilled' && actual.status === 'fulfilled')
    return { expected: expected.value, actual: actual.value };
  throw thrownBy([expected, actual].flatMap((side) => (side.status === 'rejected' ? [side.reason] : [])));
}

async function readSide(source: Source, options: ReadSourceOptions): Promise<ReadSource> {
  return typeof source === 'string' ? readSource(source, options) : { snapshot: source };
}
