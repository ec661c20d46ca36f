import type { Uncovered } from '../../introspection/index.ts';
import { openPostgresScratch } from '../scratch/postgres-scratch.ts';
import type { ScratchDatabase, SqlFault } from '../scratch/scratch-database.ts';
import { openSqliteScratch } from '../scratch/sqlite-scratch.ts';
import type { EngineName } from '../sql/engine-name.ts';
import type { Statement } from '../sql/statement.ts';
import { extensionHint } from './extension-hint.ts';
import { openPostgresTreatment } from './postgres-treatment.ts';
import { findPsqlVariable } from './psql-variables.ts';
import { type Failure, replayError } from './replay-error.ts';
import { createdRoles, findMissingRole } from './spoken-roles.ts';
import { sqliteTreatment } from './sqlite-treatment.ts';
import type { Treatment } from './treatment.ts';

export interface ReplayOptions {
  /** The source that is replayed, as it is told to people. */
  readonly shown: string;
  readonly engine: EngineName;
  /** The major version of PostgreSQL that it must be replayed in, and the one it comes from. */
  readonly major?: number | undefined;
  readonly preferred?: number | undefined;
  /** Extensions of PostgreSQL that are there before the statements run. */
  readonly extensions: readonly string[];
}

/** A database that was made by running statements. */
export interface Replayed {
  /** As `introspect` takes it; may hold a password. */
  readonly source: string;
  /** Kinds of which not all could be made, so that nothing is known of them. */
  readonly leftOut: readonly Uncovered[];
  /** Removes it. */
  close(): Promise<void>;
}

/** Runs statements in a fresh database. Throws `E_REPLAY_FAILED` where one fails, `E_SCRATCH_UNAVAILABLE` where there is no database. */
export async function openReplayed(statements: readonly Statement[], options: ReplayOptions): Promise<Replayed> {
  if (options.engine === 'sqlite') return filled(await openSqliteScratch(), sqliteTreatment, statements, options);
  const roles = new Set(createdRoles(statements));
  for (;;) {
    const database = await openPostgresScratch({ ...options, roles: [...roles] });
    const missing: string[] = [];
    const onFault = (fault: SqlFault) => {
      const role = findMissingRole(fault);
      if (role !== undefined && database.givesRoles && !roles.has(role)) missing.push(role);
    };
    try {
      return await filled(database, openPostgresTreatment(), statements, options, onFault);
    } catch (error) {
      if (missing.length === 0) throw error;
      for (const role of missing) roles.add(role);
    }
  }
}

/** The database with the statements run; removed where one fails. */
async function filled(
  database: ScratchDatabase,
  treatment: Treatment,
  statements: readonly Statement[],
  { shown }: ReplayOptions,
  onFault: (fault: SqlFault) => void = () => {},
): Promise<Replayed> {
  try {
    const { failures, leftOut } = await runAll(database, treatment, statements, onFault);
    const source = await database.finish();
    if (failures.some(isPlain)) throw replayError(shown, database.title, failures);
    const told = [...leftOut, ...failures.flatMap((failure) => failure.leftOut ?? [])];
    return { source, leftOut: told, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A failure that leaves a kind out counts only beside others, which may follow from it. */
interface RunFailure extends Failure {
  readonly leftOut?: Uncovered | undefined;
}

async function runAll(
  database: ScratchDatabase,
  treatment: Treatment,
  statements: readonly Statement[],
  onFault: (fault: SqlFault) => void,
): Promise<{ readonly failures: RunFailure[]; readonly leftOut: readonly Uncovered[] }> {
  const failures: RunFailure[] = [];
  const leftOut: Uncovered[] = [];
  const refused: RunFailure[] = [];
  for (const [at, { file, line, text }] of statements.entries()) {
    refuseOpenBefore(statements[at - 1], file, database, failures);
    const treated = treatment.of(text);
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
    const fault = await database.run(text);
    if (fault === undefined || treatment.isNothing(fault, text)) continue;
    onFault(fault);
    failures.push(failureOf(fault, { file, line, text }, treatment));
  }
  if (refused.length > 0) return { failures: [...failures, ...refused], leftOut };
  refuseOpenBefore(statements.at(-1), '', database, failures);
  return { failures, leftOut };
}

function failureOf(fault: SqlFault, { file, line, text }: Statement, treatment: Treatment): RunFailure {
  const place = { file, line: line + linesBefore(text, fault.offset) };
  return { ...place, why: whyOf(fault, text), leftOut: treatment.findLeftOut(fault, text) };
}

/** A file that leaves a transaction open would let the next one commit it, or take it back. After a failure that says nothing. */
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

function whyOf({ message: said, state, offset }: SqlFault, text: string): string {
  const message = said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
  if (state === INSUFFICIENT_PRIVILEGE) return `${message} (a replay has no rights outside of its own database)`;
  if (state === undefined) return message;
  const variable = state === SYNTAX_ERROR ? findPsqlVariable(text, offset) : undefined;
  if (variable !== undefined) return `the variable :${variable} of psql has no value: add ?set.${variable}=<value>`;
  return `${message}${extensionHint(message)}`;
}

/** PostgreSQL cites all that follows a quote that is not closed. */
const LONGEST = 300;

const INSUFFICIENT_PRIVILEGE = '42501';
const SYNTAX_ERROR = '42601';
