import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { formatsOption } from '../../../src/cli/format-option.ts';
import { parseFormats, writeReports } from '../../../src/cli/report-output.ts';
import { plainStyle } from '../../../src/cli/terminal.ts';
import { evenkeel } from '../../support/command-line.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { exampleReport } from './example-reports.ts';
import { rendered } from './rendered.ts';

const wanted = (values: readonly string[] | undefined, output?: string) =>
  parseFormats(values, output).map(({ format, file }) => (file === undefined ? format.name : `${format.name} ${file}`));

test('--format can be given several times', () => {
  const command = new Command().addOption(formatsOption());
  expect(command.parse(['-f', 'text', '--format', 'sarif=a=b.sarif'], { from: 'user' }).opts()).toEqual({
    format: ['text', 'sarif=a=b.sarif'],
  });
  expect(new Command().addOption(formatsOption()).parse([], { from: 'user' }).opts()).toEqual({});
});

test.each([
  [undefined, undefined, ['text']],
  [undefined, 'report.txt', ['text report.txt']],
  [['json'], 'report.json', ['json report.json']],
  [['text', 'sarif=drift.sarif'], undefined, ['text', 'sarif drift.sarif']],
  [['junit=out/a=b.xml', 'json'], 'report.json', ['junit out/a=b.xml', 'json report.json']],
  [['json=one.json', 'json=two.json'], undefined, ['json one.json', 'json two.json']],
] as const)('%j with --output %s is %j', (values, output, asked) => {
  expect(wanted(values, output)).toEqual(asked);
});

test.each([
  [['sarf'], undefined, 'There is no format "sarf"; did you mean "sarif"?'],
  [['sarif='], undefined, '--format sarif= has no file'],
  [
    ['text', 'json'],
    undefined,
    'Only one format can go to stdout: give "text" or "json" a file, such as --format json=report.json',
  ],
  [['text', 'json'], 'a.txt', 'Only one format can go to "a.txt"'],
  [['json=a.json'], 'b.json', 'Each format has its own file, so nothing is left to write to "b.json"'],
  [['json=a.json', 'sarif=./x/../a.json'], undefined, 'Both "json" and "sarif" would be written to "./x/../a.json"'],
  [['json=a.json', 'sarif'], 'a.json', 'Both "json" and "sarif" would be written to "a.json"'],
] as const)('%j with --output %s is refused: %s', (values, output, reason) => {
  expect(() => wanted(values, output)).toThrow(expect.objectContaining({ code: 'E_USAGE' }));
  expect(() => wanted(values, output)).toThrow(reason);
});

test('each format is written to its file, and one to stdout', async () => {
  await using folder = await scratchFolder();
  const report = await exampleReport('gated');
  const shown: string[] = [];
  const terminal = {
    style: plainStyle,
    fileStyle: plainStyle,
    watched: false,
    write: async (text: string) => void shown.push(text),
    say: () => {},
    status: () => {},
  };
  await writeReports(report, parseFormats(['text', 'csv=drift.csv'], undefined), terminal, (file) =>
    join(folder.path, `member.${file}`),
  );
  expect(shown).toEqual([rendered('text', report)]);
  expect(await readFile(join(folder.path, 'member.drift.csv'), 'utf8')).toBe(rendered('csv', report));
});

test('one audit writes text to stdout, and SARIF and JUnit XML to files', async () => {
  await using folder = await scratchFolder();
  await using expected = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)');
  await using actual = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  const [sarif, junit] = [folder.file('drift.sarif'), folder.file('drift.xml')];
  const { code, stdout } = await evenkeel([
    ...['audit', expected.path, actual.path],
    ...['-f', 'text', '-f', `sarif=${sarif}`, '--format', `junit=${junit}`],
  ]);
  expect([code, stdout.split('\n')[0]]).toEqual([1, 'drift: 1 error']);
  expect(JSON.parse(await readFile(sarif, 'utf8')).runs[0].results).toHaveLength(1);
  expect(await readFile(junit, 'utf8')).toContain('<failure type="error"');
});
