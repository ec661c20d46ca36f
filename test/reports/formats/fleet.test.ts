import { readFile } from 'node:fs/promises';
import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import manifest from '../../../package.json' with { type: 'json' };
import { type FleetReport, fleetSchema, formats, type ParityReport, type Style } from '../../../reports/index.ts';
import { differencesOf } from '../../../reports/report/one-difference.ts';
import { equalMembers, goneMembers, hostileMembers, thirtyMembers } from './fleet-reports.ts';
import { sarifErrors } from './sarif-errors.ts';

const plain: Style = { colour: false, width: 80 };

const fleets: readonly (readonly [string, () => Promise<FleetReport>])[] = [
  ['thirty', () => thirtyMembers()],
  [
    'accepted',
    () =>
      thirtyMembers({
        accept: [{ rule: 'index.missing', object: '*', reason: 'built at night', owner: 'ops' }],
        severities: [{ rule: 'column.type', severity: 'info' }],
      }),
  ],
  ['hostile', hostileMembers],
  ['equal', equalMembers],
  ['gone', goneMembers],
];

describe.each(fleets)('%s', (name, read) => {
  let fleet: FleetReport;
  beforeAll(async () => {
    fleet = await read();
  });

  /** The JSON is the value itself, and SARIF is the runs of the members: both are checked below. */
  test.each(formats.filter((format) => format.name !== 'json' && format.name !== 'sarif'))('$name', async (format) => {
    const text = format.renderFleet(fleet, plain);
    await expect(text).toMatchFileSnapshot(`golden/fleets/${name}.${format.extension}`);
    expect(format.renderFleet(fleet, plain)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('no format has control characters for a terminal', () => {
    for (const format of formats) {
      const lines = format.renderFleet(fleet, plain).replaceAll('\r\n', '\n');
      expect(lines, format.name).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });

  test('no line of text is wider than the terminal', () => {
    for (const width of [60, 80, 120]) {
      const lines = written('text', fleet, { colour: false, width }).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  test('each difference of each member is in exactly one group', () => {
    const grouped = fleet.groups.flatMap(({ members, difference }) =>
      members.map((member) => JSON.stringify([member, difference.rule, difference.object, difference.status])),
    );
    const told = fleet.members.flatMap(({ member, report }) =>
      (report?.findings ?? [])
        .flatMap(differencesOf)
        .map(({ rule, object, status }) => JSON.stringify([member, rule, object, status])),
    );
    expect(grouped.toSorted()).toEqual(told.toSorted());
    const keys = fleet.groups.map(({ difference }) => difference.differenceId + difference.status);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('the JSON has the whole reports, and fits its schema', () => {
    expect([...Compile(fleetSchema).Errors(fleet)]).toEqual([]);
    expect(JSON.parse(written('json', fleet))).toEqual(fleet);
  });

  test('SARIF has a run for each member', async () => {
    const log = JSON.parse(
      written('sarif', fleet).replaceAll(`"version": "${manifest.version}"`, '"version": "1.0.0"'),
    );
    expect(await sarifErrors(log)).toBeNull();
    expect(log.runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)).toEqual(
      fleet.members.map(({ member }) => `evenkeel/customers/${encodeURIComponent(member)}/`),
    );
    for (const [place, { report }] of fleet.members.entries())
      if (report !== undefined) expect(log.runs[place].results).toHaveLength(resultsIn(report));
  });

  test('JUnit counts the suites of all members', async () => {
    const contents = written('junit', fleet);
    const schema = await readFile(new URL('junit.xsd', import.meta.url), 'utf8');
    expect((await validateXML({ xml: { fileName: 'fleet.xml', contents }, schema })).errors).toEqual([]);
    expect(contents.match(/<testsuite /g)).toHaveLength(fleet.members.length);
    for (const [tag, count] of [
      ['testcase', 'tests'],
      ['failure', 'failures'],
      ['error', 'errors'],
    ] as const) {
      const [, total] = new RegExp(`<testsuites\\b[^>]* ${count}="(\\d+)"`).exec(contents) ?? [];
      expect([...contents.matchAll(new RegExp(`<${tag}\\b`, 'g'))], tag).toHaveLength(Number(total));
    }
  });

  test('CSV has a line for each difference of each member, and for each member without a report', () => {
    const [head = '', ...lines] = written('csv', fleet).trimEnd().split('\r\n');
    expect(head).toMatch(/^member,id,/);
    const differences = fleet.members.map(({ report }) => (report?.findings ?? []).flatMap(differencesOf).length);
    const without = fleet.members.filter(({ report }) => report === undefined).length;
    expect(lines).toHaveLength(differences.reduce((sum, count) => sum + count, 0) + without);
  });
});

test('the text of thirty members fits on a screen', async () => {
  expect(written('text', await thirtyMembers()).split('\n').length).toBeLessThan(35);
});

test('names are not interpreted as Markdown', async () => {
  const prose = written('markdown', await hostileMembers())
    .replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gs, '')
    .replace(/<code>.*?<\/code>/g, '');
  expect(prose).not.toMatch(/<script|@everyone|::error/);
});

function written(name: string, fleet: FleetReport, style: Style = plain): string {
  const format = formats.find((known) => known.name === name);
  if (format === undefined) throw new Error(`There is no format "${name}".`);
  return format.renderFleet(fleet, style);
}

function resultsIn({ findings, notices }: ParityReport): number {
  return findings.flatMap(differencesOf).length + notices.length;
}
