import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { onTestServer } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { expectShown } from '../gate/guides/expect-shown.ts';

/** Each folder here has migrations of two engines in `db`, and `drafts.txt`: the twins that are drafted, and what comes of them. */
const CASES = join(import.meta.dirname, 'cases');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What stands after the report. */
function draftsIn(stdout: string): string {
  return stdout.slice(stdout.search(/^(?:--- |No file lacks)/m));
}

test.each(readdirSync(CASES))('%s', async (name) => {
  const { stdout, stderr } = await evenkeel(['migrations', 'db', '--draft'], { cwd: join(CASES, name) });
  expect(stderr).toBe('');
  await expect(draftsIn(stdout)).toMatchFileSnapshot(join(CASES, name, 'drafts.txt'));
});

test('the example: each of its 16 missing twins is drafted, and none of them fails', async () => {
  const { stdout } = await evenkeel(['migrations', 'examples/migrations/db', '--draft']);
  const drafts = draftsIn(stdout);
  expect([...drafts.matchAll(/^--- (\S+): /gm)].map(([, path]) => path)).toHaveLength(16);
  expect(drafts).toContain('--- examples/migrations/db/003_similar_workflows_postgres.sql: the twin of');
  expect(drafts).toContain('--- examples/migrations/db/018_pattern_executions.sql: the twin of');
  expect(drafts).not.toContain('Statements of drafts that fail');
});

test('the guide shows drafts as the command prints them', async () => {
  const guide = readFileSync('docs/migrations.md', 'utf8');
  const [, shown = ''] = /```text\n(--- [\s\S]*?)```/.exec(guide) ?? [];
  expect(shown).not.toBe('');
  const { stdout } = await evenkeel(['migrations', 'db', '--draft'], { cwd: 'examples/migrations' });
  expectShown(stdout, shown);
});

test('--write puts drafts beside their twins; then nothing lacks one', async () => {
  await using folder = await scratchFolder();
  cpSync(join(CASES, 'both-directions', 'db'), folder.file('db'), { recursive: true });
  const cwd = folder.file('.');
  const before = readdirSync(folder.file('db'), { recursive: true }).length;
  const { stdout, stderr } = await evenkeel(['migrations', 'db', '--write'], { cwd });
  const paths = [...stdout.matchAll(/^--- (\S+): /gm)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(1);
  for (const path of paths) {
    expect(stderr).toContain(`written: ${path}`);
    expect(stdout).toContain(readFileSync(folder.file(path), 'utf8'));
  }
  expect(readdirSync(folder.file('db'), { recursive: true })).toHaveLength(before + paths.length);
  const again = await evenkeel(['migrations', 'db', '--write'], { cwd });
  expect(again.stdout).toContain('No file lacks a twin that could be drafted.');
  expect(existsSync(folder.file('drafts'))).toBe(false);
});
