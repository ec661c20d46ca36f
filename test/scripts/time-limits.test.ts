import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = join(import.meta.dirname, '..');

/** Limits of time in digits: options of tests and polls, the last argument of a test, and what measured times are held against. */
const FIXED = [
  /\b(?:timeout|testTimeout|hookTimeout): \d[\d_]{3,}\b/,
  /^\s*\}, \d[\d_]{3,}\);$/,
  /^ {2}\d[\d_]{4,},\n\);$/,
  /(?:performance|Date)\.now\(\) - .*toBeLessThan\(\d/,
  /\bmilliseconds\b.*toBeLessThan\(\d/,
  /\bAbortSignal\.timeout\(\d/,
  /\b[A-Z_]*(?:WAIT|TIMEOUT|LIMIT_MS) = \d/,
];

const found = (text: string) => FIXED.some((limit) => new RegExp(limit, 'm').test(text));

test('every limit of time is asked of patience(), so that it grows with the slowness of the machine', async () => {
  const files = (await readdir(TESTS, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const fixed: string[] = [];
  for (const file of files) {
    if (found(await readFile(join(TESTS, file), 'utf8')) && !file.endsWith('time-limits.test.ts')) fixed.push(file);
  }
  expect(files.length).toBeGreaterThan(300);
  expect(fixed).toEqual([]);
});

test.each([
  "test('a', { timeout: 60_000 }, run);",
  'vi.setConfig({ testTimeout: 120000 });',
  "test('a', () => {\n}, 120_000);",
  "test(\n  'a',\n  run,\n  120_000,\n);",
  'expect(performance.now() - start).toBeLessThan(5_000);',
  'expect((await child.end()).milliseconds).toBeLessThan(15_000);',
  'fetch(url, { signal: AbortSignal.timeout(5000) });',
  'const LONGEST_WAIT = 60_000;',
])('%j would be found', (text) => {
  expect(found(text)).toBe(true);
});
