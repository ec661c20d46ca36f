import type { AuditJob } from '../audit/audit-job.ts';
import { jobOf, serversOf } from '../audit/job-of.ts';
import type { RunProgress } from '../audit/run-progress.ts';
import type { WorkerPool } from '../audit/worker-pool.ts';
import type { ServiceConfig } from '../config/service-config.ts';
import { type ErrorText, errorTextOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { FinishedRun } from '../store/finish-run.ts';
import { findRun } from '../store/run-history.ts';
import { type FailedRun, failRun, hearRun, releaseRun, takeRun } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import type { Run } from '../store/tables.ts';
import { isStoreRefusal, keepOutcome } from './keep-outcome.ts';
import { SIGN_OF_LIFE, SILENCE_UNTIL_FREE } from './liveness.ts';
import { openRunSignal, type RunSignal } from './run-signal.ts';

/** What executing runs needs. */
export interface RunNeeds {
  readonly store: Store;
  readonly audits: Pick<WorkerPool, 'audit'>;
  readonly progress: RunProgress;
  readonly log: Log;
  /** The name of this process among those that share the store. */
  readonly replica: string;
  readonly config: () => ServiceConfig;
  /** Called with the changes of a run, in the transaction that stores them. */
  readonly onFinished: FinishedRun;
  /** The same for a run that failed as a whole. */
  readonly onFailed: FailedRun;
}

type RunEnd = 'over' | 'again';

/** How often a run is tried after unexpected errors, and how often it is taken in total. */
const ATTEMPTS = 3;
const TAKINGS = 10;

/** Takes a run, performs its audit, and stores the result in one transaction. Never throws; see `Execute`. */
export async function executeRun(runId: string, signal: AbortSignal, needs: RunNeeds): Promise<RunEnd> {
  try {
    const taken = await takenRun(runId, needs);
    if (taken === 'over' || taken === 'busy') return taken === 'over' ? 'over' : 'again';
    return await performRun(taken, signal, needs);
  } catch (error) {
    needs.log.error({ err: error, run: runId }, 'run: the store does not answer; the run is tried again later');
    return 'again';
  } finally {
    needs.progress.end(runId);
  }
}

async function takenRun(runId: string, { store, replica, config }: RunNeeds): Promise<Run | 'busy' | 'over'> {
  const current = config();
  const run = await findRun(store, runId);
  const audit = run === undefined ? undefined : current.audits.get(run.audit);
  const servers = audit === undefined ? [] : serversOf(audit, current);
  const now = new Date();
  const staleBefore = new Date(now.getTime() - SILENCE_UNTIL_FREE);
  const limit = { servers, atOnce: current.service.atOncePerServer };
  return await takeRun(store, { id: runId, replica, now, staleBefore, limit });
}

async function performRun(run: Run, signal: AbortSignal, needs: RunNeeds): Promise<RunEnd> {
  const { config } = needs;
  const audit = config().audits.get(run.audit);
  if (audit === undefined) {
    const message = `The configuration no longer has the audit "${run.audit}".`;
    return await endOfRefusedRun(run, { code: 'E_AUDIT_UNKNOWN', message }, needs);
  }
  if (run.attempt > TAKINGS) {
    const message = `The run began ${TAKINGS} times and never ended: the process was stopped or killed, or the store did not accept the result. The log has the reason.`;
    return await endOfRefusedRun(run, { code: 'E_RUN_STOPPED', message }, needs);
  }
  const ends = openRunSignal(signal, audit.timeoutMs);
  const alive = setInterval(() => void stayAlive(run, ends.lose, needs), SIGN_OF_LIFE);
  try {
    return await auditRun(run, jobOf(audit, config()), ends, needs);
  } catch (error) {
    return await endOfBrokenRun(run, error, ends, needs);
  } finally {
    clearInterval(alive);
    ends.close();
  }
}

async function auditRun(run: Run, job: AuditJob, { signal }: RunSignal, needs: RunNeeds): Promise<RunEnd> {
  const { audits, progress, log } = needs;
  const onStep = (step: string) => progress.publish({ runId: run.id, step });
  const outcome = await audits.audit(job, { signal, onStep });
  onStep('storing the result');
  const kept = await keepOutcome(run, outcome, { ...needs, signal });
  log.info({ run: run.id, audit: run.audit, kept }, kept ? 'run: kept' : 'run: another replica has it');
  return 'over';
}

/** Expected errors fail the run. Unexpected errors, and a store that does not answer, are retried. */
async function endOfBrokenRun(run: Run, error: unknown, ends: RunSignal, needs: RunNeeds): Promise<RunEnd> {
  const { store, log } = needs;
  const about = { run: run.id, audit: run.audit, attempt: run.attempt };
  if (ends.ended() === 'lost') {
    log.warn(about, 'run: another replica has it');
    return 'again';
  }
  if (ends.ended() === 'stopped') {
    await releaseRun(store, { run });
    log.info(about, 'run: handed back');
    return 'again';
  }
  log.error({ err: error, ...about }, 'run: failed');
  const refusal = errorTextOf([error]);
  if (isStoreRefusal(error) || (refusal.code === 'E_INTERNAL' && run.attempt < ATTEMPTS)) {
    await releaseRun(store, { run });
    return 'again';
  }
  return await endOfRefusedRun(run, refusal, needs);
}

async function endOfRefusedRun(run: Run, error: ErrorText, { store, onFailed }: RunNeeds): Promise<RunEnd> {
  await failRun(store, { run, error, now: new Date(), onFailed });
  return 'over';
}

async function stayAlive(run: Run, lose: () => void, { store, log }: RunNeeds): Promise<void> {
  try {
    if (!(await hearRun(store, { run, now: new Date() }))) lose();
  } catch (error) {
    log.warn({ err: error, run: run.id }, 'run: the store does not answer; the audit goes on');
  }
}
