import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { ParityReport } from '../../reports/index.ts';
import { expectShown } from '../src/gate/guides/expect-shown.ts';
import { evenkeel } from '../support/command-line.ts';
import { onTestServer } from '../support/replayed.ts';

let report: ParityReport;

beforeAll(async () => {
  onTestServer();
  const { stdout } = await evenkeel(['migrations', 'examples/migrations/db', '--format', 'json']);
  report = JSON.parse(stdout);
});

const placesOf = (rule: string) => report.notices.filter((notice) => notice.rule === rule).map(({ place }) => place);

test('the 13 files without a twin are named, and the three that only PostgreSQL has', () => {
  const files = placesOf('migration.twin-missing').map((place) => /(\d+)_\w+?(_postgres)?\.sql/.exec(place));
  expect(files.filter((file) => !file?.[2]).map((file) => file?.[1])).toEqual([
    '002',
    '003',
    '004',
    '005',
    '006',
    '007',
    '008',
    '009',
    '011',
    '012',
    '013',
    '014',
    '015',
  ]);
  expect(files.filter((file) => file?.[2]).map((file) => file?.[1])).toEqual(['018', '019', '020']);
});

test('both tables that PostgreSQL refuses are named, with the foreign key that it refuses', () => {
  const failed = report.notices
    .filter(({ rule }) => rule === 'migration.fails')
    .map(({ place, text }) => `${place} ${text}`);
  const refused = failed.filter((text) =>
    /no unique constraint matching given keys for referenced table "workflow_history"/.test(text),
  );
  expect(refused.map((text) => /^\S+\/(\S+:\d+) /.exec(text)?.[1])).toEqual([
    '010_pattern_learning_postgres.sql:9',
    '010_pattern_learning_postgres.sql:18',
  ]);
});

test('the guide shows what the command says', async () => {
  const guide = await readFile('docs/migrations.md', 'utf8');
  const [, shown = ''] = /```text\n(drift:[\s\S]*?)```/.exec(guide) ?? [];
  expect(shown).not.toBe('');
  const { stdout } = await evenkeel(['migrations', 'db'], { cwd: 'examples/migrations' });
  expectShown(stdout, shown);
});

test('each difference has the file and line that brought it', () => {
  const differing = report.findings.filter(({ differences }) => differences > 0);
  const without = differing.filter(({ places, members }) =>
    members === undefined ? places === undefined : members.some((member) => member.places === undefined),
  );
  expect(differing.length).toBeGreaterThan(5);
  expect(without).toEqual([]);
});
