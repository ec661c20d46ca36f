import type { Snapshot } from '../../introspection/index.ts';
import type { ParityReport } from '../../reports/index.ts';
import type { AuditJob, NamedSource } from '../audit/audit-job.ts';
import { readSource } from '../audit/read-source.ts';
import { readAcceptedFile } from '../config/accepted-file.ts';
import { acceptedIn } from '../config/accepted-policy.ts';
import { EvenkeelError } from '../errors.ts';
import { gatedAudit } from '../gate/gated-audit.ts';
import type { Minimums, SpeltOption } from '../gate/minimums.ts';
import { type BaseSource, readBaseOf } from './base-source.ts';
import { checkAgreements } from './check-agreements.ts';
import type { CompareOptions } from './compare-options.ts';
import { expectedRefusals } from './expected-refusals.ts';
import { type Source, sourceFrom } from './source.ts';

export interface AuditOptions extends Omit<CompareOptions, 'base'>, Minimums {
  /** The expected side. */
  readonly expected: Source;
  /** The actual side. */
  readonly actual: Source;
  /** The path of the file that `evenkeel accept` wrote; without it only the policy accepts. */
  readonly accepted?: string | undefined;
  /** `YYYY-MM-DD`, to decide which acceptances have expired; default: the current day in UTC. */
  readonly today?: string | undefined;
  /** The state before: findings that it has too get the status `known` and do not fail. */
  readonly base?: BaseSource | undefined;
  /** Whether to fail if something was not compared. */
  readonly strictCoverage?: boolean | undefined;
  /** Called before each read with a text for people: `reading indexes of app.db`. */
  readonly onStep?: ((step: string) => void) | undefined;
  /** Called with sentences about problems of the base. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/**
 * Reads two databases and compares them, as `evenkeel audit` does. It reads only the files that
 * are named. Throws `EvenkeelError` if a side cannot be read; if both cannot, the error names both. E_COVERAGE:
 * less was compared than was asked for.
 */
export function audit(options: AuditOptions): Promise<ParityReport> {
  return expectedRefusals(async () => {
    checkAgreements(options);
    const { base, strictCoverage, today, onStep = () => {}, onNote = () => {} } = options;
    const { minObjects, minCoverage, minOfBase } = options;
    const sides = { expected: sourceFrom(options.expected, 'expected'), actual: sourceFrom(options.actual, 'actual') };
    const { job, snapshots } = await jobOf(sides, options);
    const { pairs, notes } = await gatedAudit({
      job,
      terms: { minObjects, minCoverage, minOfBase, strictCoverage, failOn: 'never' },
      readBase: base === undefined ? undefined : () => readBaseOf(base, job, snapshots, onStep),
      listeners: { onStep, today, read: readerWith(snapshots) },
      spelt,
    });
    for (const note of notes) onNote(note);
    const [pair] = pairs;
    if (pair === undefined || 'failure' in pair.report)
      throw new Error('library: the pair has neither a report nor an error');
    if (pair.missed !== undefined) throw new EvenkeelError('E_COVERAGE', pair.missed);
    return pair.report;
  });
}

/** The snapshots given instead of sources, by side. */
type Handed = ReadonlyMap<NamedSource, Snapshot>;

type Sides = Readonly<Record<'expected' | 'actual', Source>>;

/** The job that the command would build from the same options. Snapshots are passed separately. */
async function jobOf(
  { expected, actual }: Sides,
  { policy = {}, systems = {}, accepted }: AuditOptions,
): Promise<{ readonly job: AuditJob; readonly snapshots: Handed }> {
  const pairing = { kind: 'pair', expected: namedSource(expected), actual: namedSource(actual) } as const;
  const handed = (source: Source, named: NamedSource): readonly (readonly [NamedSource, Snapshot])[] =>
    typeof source === 'string' ? [] : [[named, source]];
  const file = accepted === undefined ? undefined : await readAcceptedFile({ path: accepted, optional: false });
  return {
    job: { audit: '', pairing, policy, systems, ...(file && { accepted: acceptedIn(file, undefined) }) },
    snapshots: new Map([...handed(expected, pairing.expected), ...handed(actual, pairing.actual)]),
  };
}

function namedSource(source: Source): NamedSource {
  const text = typeof source === 'string' ? source : source.source;
  return { name: text, source: text };
}

function readerWith(snapshots: Handed) {
  return async (database: NamedSource, options: Parameters<typeof readSource>[1]) => {
    const snapshot = snapshots.get(database);
    return snapshot === undefined ? await readSource(database.source, options) : { snapshot };
  };
}

const spelt: SpeltOption = (option) => `"${option}"`;
