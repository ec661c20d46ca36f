import type { Statement, Uncovered } from '../../../introspection/index.ts';
import type { Failure } from '../../migrations/steps/played-step.ts';
import type { ScratchDatabase, SqlFault } from '../../scratch/scratch-database.ts';
import { type FileStatements, filesOf } from './file-statements.ts';
import type { Replayed, ReplayOptions } from './replay-engine.ts';
import { replayError, replayLateError } from './replay-error.ts';
import type { Refused, StatementPolicy } from './statement-policy.ts';
import type { StepWatch } from './step-watch.ts';
import { inTime } from './time-limit.ts';

type RunOptions = Pick<ReplayOptions, 'shown' | 'limit' | 'watch'>;

/**
 * Runs the statements in the database. If they take too long, or if one fails in a replay that nobody follows, the database
 * is removed.
 */
export async function runStatements(
  database: ScratchDatabase,
  policy: StatementPolicy,
  statements: readonly Statement[],
  options: RunOptions,
  onFault: (fault: SqlFault) => void = () => {},
): Promise<Replayed> {
  const { shown, watch } = options;
  try {
    const run = { database, policy, options, onFault };
    const { failures, leftOut } = await (watch === undefined
      ? runAll(statements, run)
      : runFollowed(statements, run, watch));
    const source = await database.finish();
    if (watch === undefined && failures.some(isPlain)) throw replayError(shown, database.title, failures);
    const allLeftOut = [...leftOut, ...failures.flatMap((failure) => failure.leftOut ?? [])];
    return { source, leftOut: allLeftOut, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Run {
  readonly database: ScratchDatabase;
  readonly policy: StatementPolicy;
  readonly options: RunOptions;
  readonly onFault: (fault: SqlFault) => void;
}

/** A failure with `leftOut` alone does not fail the replay. It is reported together with other failures, because it may have caused them. */
interface RunFailure extends Failure {
  readonly leftOut?: Uncovered | undefined;
}

interface Outcome {
  readonly failures: readonly RunFailure[];
  readonly leftOut: readonly Uncovered[];
  /** What a refused statement ended. */
  readonly ends?: Refused['ends'];
}

async function runAll(statements: readonly Statement[], run: Run): Promise<Outcome> {
  const failures: RunFailure[] = [];
  const leftOut: Uncovered[] = [];
  let ends: Refused['ends'];
  for (const file of filesOf(statements)) {
    const ran = await runFile(file, run, ends);
    if (ran.ends === 'replay') return ran;
    ends = ran.ends;
    failures.push(...ran.failures);
    leftOut.push(...ran.leftOut);
    if (run.database.inTransaction() && !failures.some(isPlain)) failures.push(openAtEnd(file));
  }
  return { failures, leftOut };
}

/** The same, but no step depends on whether those before it failed, and the watch is told of each. */
async function runFollowed(statements: readonly Statement[], run: Run, watch: StepWatch): Promise<Outcome> {
  const { database } = run;
  const failures: RunFailure[] = [];
  const leftOut: Uncovered[] = [];
  watch.begin();
  try {
    for (const step of watch.stepsIn(statements)) {
      const ran = await runFile(step, run, undefined);
      const own = [...ran.failures];
      if (database.inTransaction()) {
        if (!own.some(isPlain)) own.push(openAtEnd(step));
        await database.run('ROLLBACK');
      }
      const first = own.find(isPlain);
      if (watch.strict && first !== undefined) throw replayError(run.options.shown, database.title, [first]);
      failures.push(...own);
      leftOut.push(...ran.leftOut);
      if (!(await watch.end(step.file, own.filter(isPlain), () => database.source()))) break;
    }
  } finally {
    await watch.finish();
  }
  return { failures, leftOut };
}

/** `ended`: what a statement of an earlier file ended. */
async function runFile(
  { statements }: FileStatements,
  { database, policy, options: { shown, limit }, onFault }: Run,
  ended: Refused['ends'],
): Promise<Outcome> {
  const failures: RunFailure[] = [];
  const leftOut: Uncovered[] = [];
  let ends = ended;
  for (const { file, line, text } of statements) {
    const treated = policy.of(text);
    if (treated === 'skip') continue;
    if (treated !== 'run' && 'leftOut' in treated) {
      leftOut.push(treated.leftOut);
      continue;
    }
    if (treated !== 'run') {
      const failure = { file, line, why: treated.refused };
      if (treated.ends === 'replay') return { failures: [failure], leftOut, ends: 'replay' };
      failures.push(failure);
      ends = treated.ends ?? ends;
      continue;
    }
    if (ends === 'faults') continue;
    const fault = await inTime(database.run(text), limit);
    if (fault === 'late') throw replayLateError(shown, database.title, { file, line }, limit.text);
    if (fault === undefined || policy.isNothing(fault, text)) continue;
    onFault(fault);
    failures.push(failureOf(fault, { file, line, text }, policy));
  }
  return { failures, leftOut, ends };
}

function failureOf(fault: SqlFault, { file, line, text }: Statement, policy: StatementPolicy): RunFailure {
  const place = { file, line: line + linesBefore(text, fault.offset) };
  return { ...place, why: policy.whyOf(fault, text), leftOut: policy.findLeftOut(fault, text) };
}

/** The next file would commit the transaction or roll it back. Not said after a failure. */
function openAtEnd({ file, statements }: FileStatements): RunFailure {
  return { file, line: statements.at(-1)?.line ?? 1, why: 'the transaction is open at the end: COMMIT is missing' };
}

function isPlain({ leftOut }: RunFailure): boolean {
  return leftOut === undefined;
}

function linesBefore(text: string, offset = 0): number {
  return text.slice(0, offset).split('\n').length - 1;
}
