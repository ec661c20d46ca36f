import type { Looser } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import type { Listeners } from '../audit/audited-pairs.ts';
import { coverageGapOf } from '../coverage-gap.ts';
import { type ExitCode, exitCodeOf, exitCodes, type Threshold } from '../exit-code.ts';
import type { Base } from './base-reports.ts';
import { type JudgedPair, judgedPairs } from './judged-pairs.ts';
import { type Minimums, missedMinimumOf, refuseMinimumWithoutBase, type SpeltOption } from './minimums.ts';

/** The requirements on an audit in addition to its policy. */
interface GateTerms extends Minimums {
  /** The lowest severity that fails it. */
  readonly failOn: Threshold;
  /** Whether it fails if something was not compared. */
  readonly strictCoverage?: boolean | undefined;
  /** Whether a policy that is looser than that of the base is only a note. */
  readonly allowLooser?: boolean | undefined;
  /** Whether what the base has too counts all the same. */
  readonly release?: boolean | undefined;
}

interface GateRequest {
  readonly job: AuditJob;
  readonly terms: GateTerms;
  /** Reads the base, before the audit; undefined: there is no base. */
  readonly readBase: (() => Promise<Base>) | undefined;
  readonly listeners: Pick<Listeners, 'onStep' | 'read' | 'today'>;
  /** How messages write options; by default as on the command line. */
  readonly spelt?: SpeltOption | undefined;
}

/** The result of one pair, and its exit code. */
export interface GatedPair extends JudgedPair {
  readonly exitCode: ExitCode;
  /** The requirement on the comparison that is not met, in one sentence. */
  readonly missed?: string | undefined;
}

export interface GatedAudit {
  readonly pairs: readonly GatedPair[];
  /** Sentences for people. */
  readonly notes: readonly string[];
}

/** Audits, and decides for each pair whether it passes. The command and the library share this. Throws `EvenkeelError`. */
export async function gatedAudit({ job, terms, readBase, listeners, spelt }: GateRequest): Promise<GatedAudit> {
  refuseMinimumWithoutBase(terms, readBase !== undefined, spelt);
  const base = await readBase?.();
  const looser = terms.allowLooser && base?.looser ? noteOf(base.looser) : base?.looser;
  const pairs = await judgedPairs(job, { ...listeners, knownOf: terms.release ? undefined : base?.knownFor, looser });
  return {
    pairs: pairs.map((pair) => ({ ...pair, ...endOf(pair, base?.objectsFor(pair), terms, spelt) })),
    notes: base?.notes ?? [],
  };
}

function endOf(
  { report }: JudgedPair,
  baseObjects: number | undefined,
  terms: GateTerms,
  spelt: SpeltOption | undefined,
): Pick<GatedPair, 'exitCode' | 'missed'> {
  if ('failure' in report) return { exitCode: exitCodes.notCompared };
  const gap = terms.strictCoverage ? coverageGapOf(report) : undefined;
  const missed = missedMinimumOf(terms, report, baseObjects, spelt) ?? gap;
  return missed === undefined
    ? { exitCode: exitCodeOf(report, terms.failOn) }
    : { exitCode: exitCodes.notCompared, missed };
}

function noteOf(looser: Looser): Looser {
  return { ...looser, severity: 'info' };
}
