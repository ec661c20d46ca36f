import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const secret = 'hunter2';
const url = `postgres://app:${secret}@127.0.0.1:1/app`;

test.each([
  [['audti'], 'Did you mean audit?'],
  [['audit', '--frmat', 'json'], 'Did you mean --format?'],
  [['audit'], "Missing required argument 'expected'"],
  [
    ['audit', 'nightly'],
    'There is no audit "nightly"; there is no file "evenkeel.yaml", which names audits. Usage: evenkeel audit <expected> <actual>',
  ],
  [['audit', 'a.db', 'b.db', '--fail-on', 'never-ever'], 'Allowed choices are error, warning, info, never'],
  [['audit', 'a.db', 'b.db', '--format', 'jsno'], 'did you mean "json"?'],
  [['audit', url, url, url], 'Too many arguments'],
  [[url, url], 'Unknown command'],
  [['audit', `--${url}`], 'Unknown option'],
  [['audit', `${url}?password=${secret} ${secret}`, url, url], 'Too many arguments'],
  [['snapshot', 'mysql://app:hunter2@db/app'], 'is not a source that Evenkeel can read; use sqlite:, postgres:'],
  [['audit', `app:${secret}@db/app`], 'There is no audit'],
  [['snapshot', `postgres:app:${secret}@db/app`], 'begins without //'],
  [['snapshot', 'migration:db'], '"migration:" is not a source that Evenkeel can read; did you mean "migrations:"?'],
  [['explain', 'column.mising'], 'did you mean "column.missing"'],
  [['explain', 'zzzzzzzz'], '`evenkeel explain` lists them'],
  [['config'], 'Which command? See evenkeel config --help.'],
  [['config', 'chekc'], 'Did you mean check?'],
  [['config', 'check', 'a', 'b'], 'Usage: evenkeel config check [options] [file]'],
  [['snapshot'], 'Name a source to read'],
])('%j is refused in one sentence, without a secret', async (args, sentence) => {
  const { code, stdout, stderr } = await evenkeel(args);
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^evenkeel: [^\n]+\n$/);
  expect(stderr).not.toContain(secret);
  expect(stdout).toBe('');
  expect(code).toBe(3);
});

test.each([
  ['system: {}', 'evenkeel.yaml:1:1: unknown key "system"; did you mean "systems"?'],
  ['systems:\n  search:\n    need: [posts]\n', 'evenkeel.yaml:3:5: unknown key "need"; did you mean "needs"?'],
  ['systems:\n  search:\n    needs: []\n', 'evenkeel.yaml:3:5: "systems.search.needs" must not be empty.'],
  [
    'systems:\n  search: {needs: [a]}\n  search: {needs: [b]}\n',
    'evenkeel.yaml:3:3: this key is here a second time: keep one of the two.',
  ],
  ['systems: [', 'evenkeel.yaml:1:11: a closing ] is missing.'],
  ['systems:\n  search: "posts\n', 'a closing " is missing.'],
  ['systems:\n\tsearch: {}\n', 'evenkeel.yaml:2:1: a tab indents this line: YAML wants spaces.'],
  ['systems:\n  search {}\n  b: {}\n', 'evenkeel.yaml:2:3: this line is no "key: value": a colon'],
  ['systems: @a\n', 'evenkeel.yaml:1:10: text cannot begin with this character: put it in quotes.'],
  [`databases: { app: \${URL} }\n`, `evenkeel.yaml:1:20: put a text with \${NAME} in quotes between { and }.`],
  ['systems: {}\n---\n{}', 'evenkeel.yaml:2:1: one document is expected'],
])('the configuration %j is refused with its place', async (text, sentence) => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), text);
  const { code, stderr } = await evenkeel(['audit', 'a.db', 'b.db'], { cwd: folder.path });
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^evenkeel: [^\n]+\n$/);
  expect(code).toBe(3);
});

test('a named configuration must exist', async () => {
  const { code, stderr } = await evenkeel(['audit', 'a.db', 'b.db', '--config', 'nowhere.yaml']);
  expect(stderr).toBe('evenkeel: Cannot read the configuration "nowhere.yaml": there is no such file.\n');
  expect(code).toBe(3);
});

test('without a command it prints the help, and is not a passed gate', async () => {
  const { code, stdout, stderr } = await evenkeel([]);
  expect(stdout).toMatch(/^Usage: evenkeel .*\n\nName a command: without one nothing is compared\.\n$/s);
  expect(stderr).toBe('');
  expect(code).toBe(3);
});

test.each([
  ['report.json', '{"format": "evenkeel-report/1"}', 'it is the report of an audit, which can be a --base.'],
  ['fleet.json', '{"format": "evenkeel-fleet/1"}', 'it is the report of a fleet, which can be a --base.'],
  ['package.json', '{"name": "app"}', 'it is other JSON, without "format": "evenkeel-snapshot/1".'],
  ['list.json', '[1]', 'it is other JSON, without "format": "evenkeel-snapshot/1".'],
  ['schema.sql', '-- tables\nCREATE TABLE t (id int);', 'it looks like SQL: write sql: or dump: in front'],
  ['app.db', 'SQLite format 3\0', 'it is a SQLite database: leave "snapshot:" out.'],
  ['empty.json', '\n', 'it is empty.'],
  ['letter.json', 'Dear reader', 'it is not JSON.'],
  ['broken.json', '{"format": "evenkeel-snapshot/1"}', 'the document must have required properties'],
])('snapshot: of %s says what the file is', async (name, text, sentence) => {
  await using folder = await scratchFolder();
  await writeFile(folder.file(name), text);
  const { code, stderr } = await evenkeel(['snapshot', `snapshot:${folder.file(name)}`]);
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^evenkeel: [^\n]+\n$/);
  expect(code).toBe(2);
});
