import type { Statement, Uncovered } from '../../../introspection/index.ts';
import type { ScratchDatabase, SqlFault } from '../../scratch/scratch-database.ts';
import type { Replayed, ReplayOptions } from './replay-engine.ts';
import { type Failure, replayError, replayLateError } from './replay-error.ts';
import type { StatementPolicy } from './statement-policy.ts';
import { inTime } from './time-limit.ts';

/** Runs the statements in the database. If one fails, or they take too long, the database is removed. */
export async function runStatements(
  database: ScratchDatabase,
  policy: StatementPolicy,
  statements: readonly Statement[],
  options: Pick<ReplayOptions, 'shown' | 'limit'>,
  onFault: (fault: SqlFault) => void = () => {},
): Promise<Replayed> {
  try {
    const { failures, leftOut } = await runAll(database, policy, statements, options, onFault);
    const source = await database.finish();
    if (failures.some(isPlain)) throw replayError(options.shown, database.title, failures);
    const allLeftOut = [...leftOut, ...failures.flatMap((failure) => failure.leftOut ?? [])];
    return { source, leftOut: allLeftOut, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A failure with `leftOut` alone does not fail the replay. It is reported together with other failures, because it may have caused them. */
interface RunFailure extends Failure {
  readonly leftOut?: Uncovered | undefined;
}

async function runAll(
  database: ScratchDatabase,
  policy: StatementPolicy,
  statements: readonly Statement[],
  { shown, limit }: Pick<ReplayOptions, 'shown' | 'limit'>,
  onFault: (fault: SqlFault) => void,
): Promise<{ readonly failures: RunFailure[]; readonly leftOut: readonly Uncovered[] }> {
  const failures: RunFailure[] = [];
  const leftOut: Uncovered[] = [];
  const refused: RunFailure[] = [];
  for (const [at, { file, line, text }] of statements.entries()) {
    refuseOpenBefore(statements[at - 1], file, database, failures);
    const treated = policy.of(text);
    if (treated === 'skip') continue;
    if (treated !== 'run' && 'leftOut' in treated) {
      leftOut.push(treated.leftOut);
      continue;
    }
    if (treated !== 'run') {
      const failure = { file, line, why: treated.refused };
      if (treated.ends === 'replay') return { failures: [failure], leftOut };
      if (treated.ends === 'faults') refused.push(failure);
      else failures.push(failure);
      continue;
    }
    if (refused.length > 0) continue;
    const fault = await inTime(database.run(text), limit);
    if (fault === 'late') throw replayLateError(shown, database.title, { file, line }, limit.text);
    if (fault === undefined || policy.isNothing(fault, text)) continue;
    onFault(fault);
    failures.push(failureOf(fault, { file, line, text }, policy));
  }
  if (refused.length > 0) return { failures: [...failures, ...refused], leftOut };
  refuseOpenBefore(statements.at(-1), '', database, failures);
  return { failures, leftOut };
}

function failureOf(fault: SqlFault, { file, line, text }: Statement, policy: StatementPolicy): RunFailure {
  const place = { file, line: line + linesBefore(text, fault.offset) };
  return { ...place, why: policy.whyOf(fault, text), leftOut: policy.findLeftOut(fault, text) };
}

/** Refuses a file that leaves a transaction open: the next file would commit it or roll it back. Not checked after a failure. */
function refuseOpen({ file, line }: Statement, database: ScratchDatabase, failures: RunFailure[]): void {
  if (database.inTransaction() && !failures.some(isPlain))
    failures.push({ file, line, why: 'the transaction is open at the end: COMMIT is missing' });
}

function refuseOpenBefore(
  before: Statement | undefined,
  file: string,
  database: ScratchDatabase,
  failures: RunFailure[],
): void {
  if (before !== undefined && before.file !== file) refuseOpen(before, database, failures);
}

function isPlain({ leftOut }: RunFailure): boolean {
  return leftOut === undefined;
}

function linesBefore(text: string, offset = 0): number {
  return text.slice(0, offset).split('\n').length - 1;
}
