import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ParityReport } from '../../../reports/index.ts';
import type { AuditJob } from '../../../src/audit/audit-job.ts';
import { readBase } from '../../../src/gate/base.ts';
import { judgedPairs } from '../../../src/gate/judged-pairs.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { gitRepository } from '../../support/git-repository.ts';

export const WHOLE = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT DEFAULT 'x');
  CREATE INDEX users_email ON users (email);`;
export const LACKING = `CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT DEFAULT 'y');`;
export const PLANTED = `${LACKING} CREATE TABLE planted (n INTEGER);`;

/** A git repository of its own. */
export async function openRepository() {
  const repository = await gitRepository();
  const { file } = repository;
  return {
    ...repository,
    database: async (name: string, sql: string) => {
      await mkdir(dirname(file(name)), { recursive: true });
      await rm(file(name), { force: true });
      buildSqliteFile(file(name), sql);
    },
    job: (expected: string, actual: string): AuditJob => pairOf(file(expected), file(actual)),
  };
}

export function pairOf(expected: string, actual: string): AuditJob {
  const pairing = {
    kind: 'pair',
    expected: { name: 'expected', source: expected },
    actual: { name: 'actual', source: actual },
  } as const;
  return { audit: '', pairing, policy: {}, systems: {} };
}

export const quiet = () => {};

/** What is new against a base: `table planted`. */
export async function newAgainst(words: readonly string[], job: AuditJob): Promise<readonly string[]> {
  const base = await readBase(words, job, quiet);
  const [pair] = await judgedPairs(job, { onStep: quiet, knownOf: base.knownFor });
  const { findings } = reportOf(pair?.report);
  return findings.filter(({ status }) => status === 'new').map(({ object }) => `${object.kind} ${object.name}`);
}

export function reportOf(report: ParityReport | { failure: string } | undefined): ParityReport {
  if (report === undefined || 'failure' in report) throw new Error(report?.failure ?? 'no pair was judged');
  return report;
}

/** A repository whose two databases differ, committed on main. */
export async function drifted() {
  const repository = await openRepository();
  await repository.database('db/a.db', WHOLE);
  await repository.database('db/b.db', LACKING);
  await repository.commit();
  return repository;
}
