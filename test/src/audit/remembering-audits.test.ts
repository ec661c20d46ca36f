import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditJob } from '../../../src/audit/audit-job.ts';
import type { AuditOutcome } from '../../../src/audit/audit-outcome.ts';
import { performAudit } from '../../../src/audit/perform-audit.ts';
import { RememberingAudits } from '../../../src/audit/remembering-audits.ts';
import { openWorkerPool, type WorkerPool } from '../../../src/audit/worker-pool.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

/** Longer than a file must have been at rest to have a stamp. */
const REST = 2_700;

let pool: WorkerPool;
let folder: ScratchFolder;
let audits: RememberingAudits;
let steps: string[];

beforeAll(async () => {
  pool = openWorkerPool(2);
});
afterAll(() => pool.close());

beforeEach(async () => {
  folder = await scratchFolder();
  audits = new RememberingAudits(pool);
  steps = [];
  buildSqliteFile(folder.file('expected.db'), 'CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, age INTEGER)');
  buildSqliteFile(folder.file('actual.db'), 'CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT)');
  await pause(REST);
  return () => folder[Symbol.asyncDispose]();
});

const named = (name: string) => ({ name, source: folder.file(`${name}.db`) });

const jobOf = (audit: string, changed: Partial<AuditJob> = {}): AuditJob => ({
  audit,
  pairing: { kind: 'pair', expected: named('expected'), actual: named('actual') },
  policy: {},
  systems: {},
  ...changed,
});

const run = (job: AuditJob): Promise<AuditOutcome> =>
  audits.audit(job, { signal: new AbortController().signal, onStep: (step) => steps.push(step) });

/** The files whose columns were read since the last call. */
function read(): readonly string[] {
  const found = steps.flatMap((step) => /^reading columns of .*\/(\w+)\.db$/.exec(step)?.[1] ?? []);
  steps = [];
  return found.toSorted();
}

/** Without moments, and in any order of the databases; without the bytes of bodies, whose digests are compared. */
const timeless = ({ pairs, snapshots, ...outcome }: AuditOutcome) => ({
  ...outcome,
  pairs: pairs.map((pair) => ({ ...pair, report: pair.report?.digest })),
  snapshots: new Map(snapshots.map(({ database, digest, objects }) => [database, { digest, objects }])),
});

async function expectFresh(outcome: AuditOutcome, job: AuditJob): Promise<void> {
  expect(timeless(outcome)).toEqual(timeless(await performAudit(job, () => {})));
}

function change(name: string, sql: string): void {
  const database = new Database(folder.file(`${name}.db`));
  database.exec(sql);
  database.close();
}

test('what has not changed is neither read nor compared again, and its report has the new moment', async () => {
  const first = await run(jobOf('shop'));
  expect(read()).toEqual(['actual', 'expected']);
  await pause(5);
  const second = await run(jobOf('shop'));
  expect(steps).toEqual([]);
  await expectFresh(second, jobOf('shop'));
  expect(second.pairs[0]?.findings).toHaveLength(1);
  const [before, after] = [first, second].map(({ pairs }) => pairs[0]?.report?.takenAt);
  expect(Date.parse(after?.expected ?? '')).toBeGreaterThan(Date.parse(before?.expected ?? ''));
  expect(after?.actual).toBe(after?.expected);
});

test('only the side that changed is read again', async () => {
  await run(jobOf('shop'));
  read();
  change('actual', 'ALTER TABLE author ADD COLUMN mail TEXT');
  const changed = await run(jobOf('shop'));
  expect(read()).toEqual(['actual']);
  await expectFresh(changed, jobOf('shop'));
  change('actual', 'ALTER TABLE author ADD COLUMN age INTEGER');
  change('expected', 'ALTER TABLE author DROP COLUMN age');
  await expectFresh(await run(jobOf('shop')), jobOf('shop'));
  expect(read()).toEqual(['actual', 'expected']);
});

test('another policy, pairing or name is compared again, without a reading', async () => {
  await run(jobOf('shop'));
  read();
  const reversed = { kind: 'pair', expected: named('actual'), actual: named('expected') } as const;
  for (const job of [
    jobOf('shop', { policy: { severities: [{ rule: 'column.missing', severity: 'info' }] } }),
    jobOf('shop', { pairing: reversed }),
    jobOf('shop', { pairing: { kind: 'reference', reference: named('expected'), members: [named('actual')] } }),
    jobOf('other'),
  ]) {
    await expectFresh(await run(job), job);
    expect(read()).toEqual([]);
  }
});

test('a database of several audits of a moment is read once', async () => {
  const jobs = ['one', 'two', 'three', 'four'].map((audit) => jobOf(audit));
  const outcomes = await Promise.all(jobs.map(run));
  expect(read()).toEqual(['actual', 'expected']);
  for (const [place, outcome] of outcomes.entries()) await expectFresh(outcome, jobs[place] ?? jobOf(''));
});

test('a file that was just written is read each time, and a failure is not remembered', async () => {
  change('actual', 'CREATE TABLE book (id INTEGER PRIMARY KEY)');
  await run(jobOf('shop'));
  await run(jobOf('shop'));
  expect(read()).toEqual(['actual', 'actual', 'expected']);
  const missing = { kind: 'pair', expected: named('expected'), actual: named('late') } as const;
  const job = jobOf('late', { pairing: missing });
  expect((await run(job)).pairs[0]?.error?.code).toBe('E_SOURCE_NOT_FOUND');
  buildSqliteFile(folder.file('late.db'), 'CREATE TABLE late (id INTEGER PRIMARY KEY)');
  await expectFresh(await run(job), job);
});

test('a signal that ended before ends the audit', async () => {
  const signal = AbortSignal.abort(new Error('over'));
  await expect(audits.audit(jobOf('shop'), { signal, onStep: () => {} })).rejects.toMatchObject({
    code: 'E_RUN_STOPPED',
  });
});
