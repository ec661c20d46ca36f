import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCommand } from '../../../reports/formats/parts/workflow-command.ts';
import type { ParityReport } from '../../../reports/index.ts';
import { exampleReport, exampleReports } from './example-reports.ts';
import { rendered } from './rendered.ts';

test.each(exampleReports)(
  '%s: at most as many annotations of a level as GitHub shows, the worst first',
  async (_, read) => {
    const commands = commandsIn(rendered('github', await read())).map(({ command }) => command);
    for (const command of ['error', 'warning', 'notice'])
      expect(commands.filter((each) => each === command).length).toBeLessThanOrEqual(10);
    expect(commands).toEqual(commands.toSorted((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)));
  },
);

const LEVELS = ['error', 'warning', 'notice'];

test('the last annotation of a level says how many more there are', async () => {
  const report = await exampleReport('dual-database');
  const warnings = commandsIn(rendered('github', report)).filter(({ command }) => command === 'warning');
  expect(report.summary.severities.warning).toBe(15);
  expect(warnings.at(-1)?.message).toMatch(/^6 more warnings: /);
});

test('only new findings are annotated, at file and line', async () => {
  const commands = commandsIn(rendered('github', await exampleReport('gated')));
  expect(commands.map(({ properties: { title, file, line, col } }) => [title, file, line, col])).toEqual([
    ['column.nullable', 'migrations/0001 start, 100%.sql', '1', undefined],
    ['column.missing', 'migrations/0002.sql', '3', undefined],
    ['column.default', 'migrations/0001 start, 100%.sql', '3', undefined],
    ['policy.unused', 'evenkeel.yaml', '12', '5'],
  ]);
  expect(commands[1]?.message).toMatch(/users: column name is missing: TEXT\n.*\n.*\nFix: Add it on the actual side\./);
});

test('a pair that could not be compared is an error, and parity is not', async () => {
  expect(commandsIn(rendered('github', await exampleReport('nothing')))).toMatchObject([{ command: 'error' }]);
  expect(commandsIn(rendered('github', await exampleReport('parity')))).toEqual([]);
});

test('the runner reads back any text unchanged', () => {
  const text = fc.string({ unit: fc.constantFrom('%', ':', ',', '\r', '\n', '=', '25', '0A', 'a', '::') });
  fc.assert(
    fc.property(text, text, fc.nat(), (message, file, line) => {
      const written = renderCommand({ command: 'error', properties: { file, line, col: undefined }, message });
      expect(written).not.toMatch(/[\r\n]/);
      expect(commandsIn(written)).toEqual([{ command: 'error', properties: { file, line: String(line) }, message }]);
    }),
  );
});

test('the summary stays within the limit of GitHub, and says what it leaves out', async () => {
  const report = await exampleReport('hostile-names');
  const many: ParityReport = { ...report, findings: Array.from({ length: 3_000 }, () => report.findings).flat() };
  const summary = rendered('github-summary', many);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024 - 2);
  const [, left] = /^(\d+) more do not fit here; the report has them\.$/m.exec(summary) ?? [];
  expect(Number(left) + [...summary.matchAll(/^\| (?:error|warning) \|/gm)].length).toBe(many.findings.length);
});

test('the summary shows new findings with place and fix, and counts the others', async () => {
  const summary = rendered('github-summary', await exampleReport('gated'));
  expect(summary).toMatch(/^## Schema drift: 2 errors, 1 warning, 1 note new, 2 known, 1 accepted$/m);
  expect(summary).toMatch(/^\| error \| .*`name` is missing.*actual dropped at `migrations\/0002\.sql:3` \| Add it/m);
  expect(summary).toContain('```sql\nALTER TABLE t ADD COLUMN c INTEGER NOT NULL DEFAULT 0;\n```');
  expect(summary).not.toMatch(/PostgreSQL|audit_log|orders_user/);
  expect(summary).toContain('- Known: 2 findings that the base has too.');
  expect(summary).toContain('- Accepted: 1 finding; the first expires on 2027-01-31.');
});

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner reads a log: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function commandsIn(log: string): readonly Command[] {
  return log.split('\n').flatMap((line) => {
    const [, command = '', properties = '', message = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line.trimStart()) ?? [];
    const pairs = properties.split(',').filter((pair) => pair !== '');
    const read = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
    return command === '' ? [] : [{ command, properties: Object.fromEntries(read), message: unescaped(message) }];
  });
}

function unescaped(text: string): string {
  const plain: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => plain[code] ?? code);
}
