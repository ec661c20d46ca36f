import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFormat, type ParityReport, type Policy } from '../../../reports/index.ts';
import { auditedPairs } from '../../../src/audit/audited-pairs.ts';
import { onTestServer } from '../../support/replayed.ts';

/** The folders of the cases about twins. */
const CASES = join(import.meta.dirname, 'twins');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  'a-stub-looks-like-a-twin',
  'a-twin-that-fails',
  'another-form-of-the-same-key',
  'no-twin-on-purpose',
  'numbers-that-both-engines-share',
  'one-is-absent',
  'only-a-fact-changes',
  'renumbered',
  'twins-of-the-same-name',
  'what-a-conversion-left',
])('%s, as text', async (name) => {
  const report = await reportOf(name);
  await expect(rendered(report, 'text')).toMatchFileSnapshot(join(CASES, name, 'report.txt'));
});

test.each(['one-is-absent', 'a-twin-that-fails'])('%s, as the report of a completed migration', async (name) => {
  const report = await reportOf(name);
  await expect(rendered(report, 'markdown')).toMatchFileSnapshot(join(CASES, name, 'report.md'));
});

test('a missing twin and the missing column are told once, and point to each other', async () => {
  const report = await reportOf('one-is-absent');
  const column = report.findings.find(({ rule }) => rule === 'column.missing');
  const twin = report.notices.find(({ place }) => place === 'db/3_tags_sqlite.sql:1');
  expect(twin?.explains).toEqual([column?.id]);
  expect(rendered(report, 'text').match(/posts\.tags|column tags/g)).toHaveLength(1);
});

test.each(['sarif', 'gitlab', 'github', 'junit', 'github-summary'])(
  '%s has the remarks with file and line',
  async (format) => {
    const written = rendered(await reportOf('one-is-absent'), format);
    expect(written).toContain('No file for PostgreSQL does this. Missing there: column posts.tags.');
    expect(written).toContain('db/3_tags_sqlite.sql');
  },
);

test('what the policy leaves out needs no twin', async () => {
  const { notices, migrations = [] } = await reportOf('one-is-absent', { ignore: [{ object: 'posts' }] });
  expect(notices.filter(({ rule }) => rule === 'migration.twin-missing')).toEqual([]);
  expect(migrations.filter(({ twin }) => twin === 'undone')).toHaveLength(2);
});

test('a file without a twin is accepted by an entry of the policy, and what it makes with it', async () => {
  const entry = { rule: 'migration.twin-missing', file: 'db/3_*', reason: 'it is for the import' };
  const { notices, findings } = await reportOf('one-is-absent', { accept: [{ ...entry, until: '2999-01-31' }] });
  const statusOf = (file: string) => notices.find(({ place }) => place.startsWith(file))?.status;
  expect([statusOf('db/3_tags_sqlite.sql'), statusOf('db/4_slug_postgres.sql')]).toEqual(['accepted', 'new']);
  expect(findings.find(({ rule }) => rule === 'column.missing')).toMatchObject({ status: 'accepted' });
  expect(findings.find(({ rule }) => rule === 'column.extra')).toMatchObject({ status: 'new' });
  const late = await reportOf('one-is-absent', { accept: [{ ...entry, until: '2020-01-31' }] });
  expect(late.notices.filter(({ status }) => status === 'accepted')).toEqual([]);
  expect(late.notices.map(({ rule }) => rule)).toContain('policy.expired');
});

async function reportOf(name: string, policy: Policy = {}): Promise<ParityReport> {
  const sourceOf = (engine: string) => ({ name: engine, source: `migrations:db?engine=${engine}` });
  const job = {
    audit: '',
    pairing: { kind: 'pair', expected: sourceOf('sqlite'), actual: sourceOf('postgres') },
    policy,
    systems: {},
    inSteps: true,
    folder: join(CASES, name),
  } as const;
  for await (const pair of auditedPairs(job, { onStep: () => {} })) if ('report' in pair) return pair.report;
  throw new Error(`${name}: there is no report`);
}

/** Without what differs from run to run. */
function rendered(report: ParityReport, format: string): string {
  const written = findFormat(format)?.render(report, { colour: false, width: 80 }) ?? '';
  return written
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')
    .replaceAll(/(sqlite|postgres) \d+[\d.]*/g, '$1')
    .replaceAll(/ \([0-9a-f]{7,} of [\d-]+[^)]*\)/g, '');
}
