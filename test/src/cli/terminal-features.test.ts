import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { text } from '../../../reports/formats/text.ts';
import { lacksUtf8, linksOf } from '../../../src/cli/terminal-features.ts';
import { exampleReport } from '../../reports/formats/example-reports.ts';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

test.each([
  [{}, false],
  [{ LANG: 'C.UTF-8' }, false],
  [{ LANG: 'de_DE.utf8' }, false],
  [{ LANG: 'C' }, true],
  [{ LANG: 'de_DE.ISO-8859-1' }, true],
  [{ LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, false],
])('%j: ASCII only: %j', (environment, expected) => {
  expect(lacksUtf8(environment)).toBe(expected);
});

test('text is ASCII where the locale has no UTF-8, and names are escaped', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('a.sql'), 'CREATE TABLE "größe" (id INTEGER PRIMARY KEY, a TEXT NOT NULL)');
  await writeFile(folder.file('b.sql'), 'CREATE TABLE "größe" (id INTEGER PRIMARY KEY, a TEXT)');
  const audit = ['audit', 'sql:a.sql?engine=sqlite', 'sql:b.sql?engine=sqlite'];
  const ascii = await evenkeel(audit, { cwd: folder.path, env: { LC_ALL: 'C' } });
  expect(ascii.stdout).toMatch(/^[\n -~]+$/);
  expect(ascii.stdout).toContain('expected no -> actual yes');
  expect(ascii.stdout).toContain('gr\\u{f6}\\u{df}e');
  const usual = await evenkeel(audit, { cwd: folder.path, env: { LC_ALL: 'C.UTF-8' } });
  expect(usual.stdout).toContain('größe: column a, nullable: expected no → actual yes');
});

test('only terminals that are known to open links get them', () => {
  const links = `${pathToFileURL(process.cwd()).href}/`;
  expect(linksOf(true, { TERM_PROGRAM: 'vscode' })).toEqual({ links });
  expect(linksOf(true, { VTE_VERSION: '6003' })).toEqual({ links });
  expect(linksOf(true, { TERM: 'xterm-kitty' })).toEqual({ links });
  expect(linksOf(false, { TERM_PROGRAM: 'vscode' })).toEqual({});
  expect(linksOf(true, { TERM_PROGRAM: 'vscode', CI: 'true' })).toEqual({});
  expect(linksOf(true, { TERM: 'xterm-256color' })).toEqual({});
  expect(linksOf(true, { VTE_VERSION: '4000' })).toEqual({});
});

test.each([40, 80, 200])('at %d columns the places of findings are links, and the text is the same', async (width) => {
  const report = await exampleReport('gated');
  const plain = { colour: false, width };
  const linked = text.render(report, { ...plain, links: 'file:///srv/app/' });
  expect(linked).toContain(
    '\u001b]8;;file:///srv/app/migrations/0001%20start%2C%20100%25.sql\u001b\\migrations/0001 start, 100%.sql:1\u001b]8;;\u001b\\',
  );
  expect(linked).toContain('\u001b]8;;file:///srv/app/schema.sql\u001b\\schema.sql:1\u001b]8;;\u001b\\');
  const ESCAPE = '\u001b';
  expect(linked.replaceAll(new RegExp(`${ESCAPE}\\]8;;.*?${ESCAPE}\\\\`, 'g'), '')).toBe(text.render(report, plain));
});
