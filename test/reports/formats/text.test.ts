import { beforeAll, describe, expect, test } from 'vitest';
import { text } from '../../../reports/formats/text.ts';
import { formats, membersOf, type ParityReport, printable, type Style } from '../../../reports/index.ts';
import { runAudit } from '../../../src/audit/run-audit.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { exampleReports } from './example-reports.ts';

const plain: Style = { colour: false, width: 80 };
const MARK = { error: 'error', warning: 'warning', info: 'note' } as const;

/** What a reader adds up: each line that begins with a severity is a finding, or as many as its `×` says. */
function countedIn(written: string): Record<'error' | 'warning' | 'info' | 'known' | 'accepted', number> {
  const counts = { error: 0, warning: 0, info: 0, known: 0, accepted: 0 };
  const words = { ...MARK, known: 'known', accepted: 'accepted' } as const;
  for (const block of written.split(/\n(?=\S)/)) {
    for (const key of ['error', 'warning', 'info', 'known', 'accepted'] as const) {
      if (!block.startsWith(words[key].padEnd(9))) continue;
      counts[key] += Number(/ ×(\d+)\]/.exec(block)?.[1] ?? 1);
    }
  }
  return counts;
}

function headlineOf(written: string): Record<string, number> {
  const [first = ''] = written.split('\n');
  const numberOf = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(first)?.[1] ?? 0);
  return {
    error: numberOf('error'),
    warning: numberOf('warning'),
    info: numberOf('note'),
    known: numberOf('known'),
    accepted: numberOf('accepted'),
  };
}

function expectSums(report: ParityReport, style: Style): void {
  const written = text.render(report, style);
  if (report.verdict !== 'not-compared') expect(countedIn(written)).toEqual(headlineOf(written));
  const { raw, explained, found } = report.summary.differences;
  expect(raw).toBe(explained + found);
  expect(report.findings.reduce((sum, { differences }) => sum + differences, 0)).toBe(found);
}

/** An indent, and the words before a place. */
const INDENTS = 30;

/** What stays on one line: names, places and sources. */
function wholeIn({ findings, notices, expected, actual }: ParityReport): readonly string[] {
  const told = findings.flatMap(membersOf);
  return [
    ...told.map(({ object: { owner, name } }) => printable((owner ?? '') + (name.startsWith('(') ? ` ${name}` : name))),
    ...told.map(({ object: { owner, name } }) => printable(`${owner}.${name}`)),
    ...told.flatMap(({ object: { owner, name } }) => [printable(owner ?? name), printable(name)]),
    ...told.flatMap(({ places = {} }) => Object.values(places).map(({ file, line }) => `${file}:${line}`)),
    ...told.flatMap(({ fix = [] }) => fix),
    ...findings.map(({ rule }) => rule),
    ...notices.map(({ place }) => place),
    ...[expected, actual].flatMap(({ source, takenAt }) => [source, `(read ${takenAt})`]),
  ];
}

/** Tables that lack columns, have other types, defaults and indexes: many findings of few sorts. */
function drifted(tables: number): { readonly expected: string; readonly actual: string } {
  const name = (place: number) => `table_${place}`;
  const both = Array.from({ length: tables }, (_, place) => place);
  return {
    expected: both
      .map(
        (
          n,
        ) => `CREATE TABLE ${name(n)} (id INTEGER PRIMARY KEY, note TEXT, only_${n} TEXT, amount INTEGER DEFAULT ${n});
CREATE INDEX by_amount_${n} ON ${name(n)} (amount);`,
      )
      .join('\n'),
    actual: both
      .map(
        (
          n,
        ) => `CREATE TABLE ${name(n)} (id INTEGER PRIMARY KEY, amount INTEGER DEFAULT ${n + 1}, more_${n} TEXT, CHECK (amount > ${n}));
CREATE VIEW seen_${n} AS SELECT id FROM ${name(n)};`,
      )
      .join('\n'),
  };
}

async function audited({ expected, actual }: { readonly expected: string; readonly actual: string }) {
  await using one = await sqliteDatabase(expected);
  await using other = await sqliteDatabase(actual);
  return await runAudit({ expected: one.path, actual: other.path });
}

describe.each(exampleReports)('%s', (_, read) => {
  let report: ParityReport;
  beforeAll(async () => {
    report = await read();
  });

  test('the lines add up to the headline, and the findings to the sum', () => {
    for (const verbose of [false, true]) expectSums(report, { ...plain, verbose });
  });

  test.each([40, 60, 80, 120, 200])('no line is wider than %d columns, except for what must not be cut', (width) => {
    const whole = wholeIn(report).filter((name) => name.length + INDENTS > width);
    for (const line of text.render(report, { colour: false, width }).split('\n'))
      if (line.length > width)
        expect(
          whole.some((name) => line.includes(name)),
          line,
        ).toBe(true);
  });
});

describe.each(exampleReports)('what is shown of %s', (_, read) => {
  let report: ParityReport;
  beforeAll(async () => {
    report = await read();
  });

  const selections: readonly Partial<Style>[] = [
    { only: 'error' },
    { only: 'warning' },
    { only: 'info' },
    { tables: ['USERS'] },
    { tables: ['phase_queue', 'orders'] },
    { tables: ['nowhere'], only: 'error' },
  ];
  const styles = [false, true].flatMap((summary) => selections.map((selection) => ({ ...selection, summary })));

  test.each(styles)('%j: what is shown and what is hidden add up to the headline', (style) => {
    const written = text.render(report, { ...plain, ...style });
    const [first] = text.render(report, plain).split('\n');
    expect(written.split('\n')[0]).toBe(first);
    if (report.verdict === 'not-compared') return;
    const hidden = headlineOf(/^hidden {3}([^(]*)/m.exec(written)?.[1] ?? '');
    const shown = countedIn(written);
    expect(Object.entries(shown).map(([key, count]) => [key, count + (hidden[key] ?? 0)])).toEqual(
      Object.entries(headlineOf(written)),
    );
  });

  test('other formats show everything', () => {
    for (const format of formats.filter(({ name }) => name !== 'text'))
      expect(format.render(report, { ...plain, summary: true, only: 'error', tables: ['nowhere'], width: 40 })).toBe(
        format.render(report, plain),
      );
  });
});

test('a finding about several tables is shown with those that were asked for', async () => {
  const report = await audited(drifted(30));
  const written = text.render(report, { ...plain, tables: ['table_7'] });
  expect(written).toContain('table_7: 2 columns are missing: TEXT');
  expect(written).not.toContain('table_8');
  expect(written).toMatch(/^hidden .* objects\s+of findings above \(--table\s+table_7\)/ms);
});

test.each([1, 2, 3, 7, 30])('%d tables: the lines add up to the headline', async (tables) => {
  const report = await audited(drifted(tables));
  for (const width of [40, 80, 200]) expectSums(report, { colour: false, width });
  expectSums(report, { ...plain, verbose: true });
});

test('150 findings fit in 120 lines, and each reason is told once', async () => {
  const report = await audited(drifted(40));
  expect(report.findings.filter(({ severity }) => severity !== 'info').length).toBeGreaterThan(150);
  const lines = text.render(report, plain).split('\n');
  expect(lines.length).toBeLessThan(120);
  const written = lines.join(' ').replaceAll(/\s+/g, ' ');
  const reasons = [...new Set(report.findings.map((finding) => finding.why))];
  for (const why of reasons.filter((each) => reasons.every((other) => other === each || !other.includes(each))))
    expect(written.split(why).length - 1, why).toBeLessThanOrEqual(1);
  expect(written).toContain('column note is missing in 40 tables: TEXT');
});

test('--verbose names what the short text only counts', async () => {
  const report = await audited(drifted(60));
  const short = text.render(report, plain);
  const long = text.render(report, { ...plain, verbose: true });
  expect(short).toMatch(/ and \d+ more/);
  expect(long).not.toMatch(/ and \d+ more/);
  for (const { object } of report.findings.flatMap(({ members = [], object }) => [...members, { object }]))
    expect(long).toContain(object.name);
});
