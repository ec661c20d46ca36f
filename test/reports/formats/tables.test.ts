import { expect, test } from 'vitest';
import { membersOf, type ParityReport } from '../../../reports/index.ts';
import { exampleReport, exampleReports } from './example-reports.ts';
import { rendered } from './rendered.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

test.each(exampleReports)(
  '%s: CSV has one line for each difference, with as many columns as its header',
  async (_, read) => {
    const report = await read();
    const rows = rowsOf(rendered('csv', report));
    expect(rows.length).toBe(1 + report.findings.flatMap(membersOf).length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  },
);

test.each(exampleReports)('%s: a spreadsheet does not run a formula from the CSV', async (_, read) => {
  const cells = rowsOf(rendered('csv', await read())).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('CSV shows the place of a difference, and who accepted it', async () => {
  const [head = [], ...rows] = rowsOf(rendered('csv', await exampleReport('gated')));
  const records = rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place]])));
  expect(records.find(({ rule }) => rule === 'index.missing')).toMatchObject({
    status: 'accepted',
    expected_file: 'schema.sql',
    expected_line: '2',
    actual_file: 'migrations/0001 start, 100%.sql',
    accepted_because: 'built at night',
    accepted_by: 'the orders team',
    accepted_until: '2027-01-31',
    ticket: 'SHOP-7',
  });
});

test.each(exampleReports)('%s: GitLab gets each difference once, with a path inside the project', async (_, read) => {
  const issues = issuesOf(await read());
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  for (const { severity, location } of issues) {
    expect(['critical', 'major', 'info']).toContain(severity);
    expect(location.path).toMatch(/^[^./]/);
    expect(location.path.split('/')).not.toContain('..');
    expect(location.lines.begin).toBeGreaterThanOrEqual(1);
  }
});

test('GitLab gets known findings, to compare them with the target branch, but not accepted ones', async () => {
  const issues = issuesOf(await exampleReport('gated'));
  const rules = issues.map(({ check_name }) => check_name);
  expect(rules).toContain('table.missing');
  expect(rules).not.toContain('index.missing');
  expect(issues.find(({ check_name }) => check_name === 'column.missing')).toMatchObject({
    severity: 'critical',
    location: { path: 'migrations/0002.sql', lines: { begin: 3 } },
  });
});

test('the badge counts new findings', async () => {
  expect(rendered('badge', await exampleReport('gated'))).toContain('schema parity: 2 errors, 1 warning');
  expect(rendered('badge', await exampleReport('parity'))).toContain('schema parity: parity');
  expect(rendered('badge', await exampleReport('nothing'))).toContain('schema parity: not compared');
  const gated = await exampleReport('gated');
  const known = { ...gated, findings: gated.findings.filter(({ status }) => status === 'known') };
  expect(rendered('badge', known)).toContain('schema parity: parity');
});

function issuesOf(report: ParityReport): readonly Issue[] {
  return JSON.parse(rendered('gitlab', report));
}

/** By https://www.rfc-editor.org/rfc/rfc4180. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  expect(csv).toMatch(/\r\n$/);
  const lines = csv.slice(0, -2).split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare = '']) =>
      quoted === undefined ? bare : quoted.replaceAll('""', '"'),
    ),
  );
}
