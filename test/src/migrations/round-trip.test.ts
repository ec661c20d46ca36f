import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFormat, type ParityReport } from '../../../reports/index.ts';
import type { AuditJob } from '../../../src/audit/audit-job.ts';
import { auditedPairs } from '../../../src/audit/audited-pairs.ts';
import { onTestServer } from '../../support/replayed.ts';

/** Each folder here has migrations of two engines in `db`, and `undone.txt`: what became of each file, and what is wrong. */
const CASES = join(import.meta.dirname, 'round-trip');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(readdirSync(CASES))('%s', async (name) => {
  const { migrations = [], notices } = await reportOf(join(CASES, name));
  const lines = [
    ...migrations.map(({ side, file, undone }) => `${side}  ${file}  ${undone ?? 'nothing to undo'}`),
    '',
    ...notices
      .filter(({ rule }) => rule === 'migration.not-undone' || rule === 'migration.no-down')
      .map(({ severity, place, text, rule }) => `${severity}  ${place}: ${text} [${rule}]`),
  ];
  await expect(`${lines.join('\n').trim()}\n`).toMatchFileSnapshot(join(CASES, name, 'undone.txt'));
});

test('text and Markdown say how many files were undone', async () => {
  const report = await reportOf(join(CASES, 'one-engine-only'));
  const written = ['text', 'markdown'].map((format) =>
    findFormat(format)?.render(report, { colour: false, width: 80 }),
  );
  for (const text of written) expect(text?.replaceAll(/\s+/g, ' ')).toContain('2 go down and up again, 1 does not');
});

test('nothing is undone unless it is asked for', async () => {
  const { migrations = [], notices } = await reportOf(join(CASES, 'one-engine-only'), false);
  expect(migrations.flatMap(({ undone }) => undone ?? [])).toEqual([]);
  expect(notices.filter(({ rule }) => rule === 'migration.not-undone')).toEqual([]);
});

async function reportOf(folder: string, asked = true): Promise<ParityReport> {
  const sourceOf = (engine: string) => ({ name: engine, source: `migrations:db?engine=${engine}` });
  const pairing = { kind: 'pair', expected: sourceOf('sqlite'), actual: sourceOf('postgres') } as const;
  const job: AuditJob = {
    audit: '',
    pairing,
    policy: {},
    systems: {},
    inSteps: true,
    roundTrip: asked ? true : undefined,
    folder,
  };
  for await (const pair of auditedPairs(job, { onStep: () => {} })) {
    if ('errors' in pair) throw pair.errors[0];
    return pair.report;
  }
  throw new Error(`${folder}: there is no report`);
}
