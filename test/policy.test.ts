import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { introspect } from '../introspection/index.ts';
import { compareSnapshots, type Finding, type ParityReport, type Policy } from '../reports/index.ts';
import { sqliteDatabase } from './support/databases.ts';

const EXPECTED = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT DEFAULT 'x', age INTEGER);
  CREATE INDEX users_email ON users (email);
  CREATE TABLE Audit_Log (id INTEGER PRIMARY KEY, what TEXT);
  CREATE INDEX audit_what ON Audit_Log (what);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT);
`;
const ACTUAL = `
  CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT DEFAULT 'y', born INTEGER, age INTEGER);
  CREATE TABLE tags (id INTEGER PRIMARY KEY, label INTEGER);
  CREATE TABLE tmp (k INTEGER, v TEXT);
`;

async function audit(
  policy: Policy,
  today?: string,
  [expectedSql, actualSql] = [EXPECTED, ACTUAL],
): Promise<ParityReport> {
  await using expected = await sqliteDatabase(expectedSql);
  await using actual = await sqliteDatabase(actualSql);
  const now = new Date(0);
  return compareSnapshots(await introspect(expected.path, { now }), await introspect(actual.path, { now }), {
    policy,
    ...(today !== undefined && { today }),
  });
}

/** `error column.nullable users.email`, with `accepted` for the severity of what was accepted. */
function linesOf(report: ParityReport): readonly string[] {
  return report.findings.flatMap((finding) =>
    (finding.members ?? [finding]).map(({ object }) => {
      const weight = finding.status === 'accepted' ? finding.status : finding.severity;
      return [weight, finding.rule, [object.owner, object.name].filter((part) => part !== null).join('.')].join(' ');
    }),
  );
}

const noticesOf = ({ notices }: ParityReport) => notices.map(({ rule, place }) => `${rule} ${place}`);

function expectSums({ summary: { differences } }: ParityReport): void {
  expect(differences.explained + differences.found).toBe(differences.raw);
}

const WITHOUT = [
  'error column.nullable users.email',
  'error column.type tags.label',
  'error table.missing Audit_Log',
  'warning column.default users.name',
  'warning column.extra users.born',
  'warning index.missing users.users_email',
  'warning table.extra tmp',
];

test('without a policy', async () => {
  const report = await audit({});
  expect(linesOf(report).toSorted()).toEqual(WITHOUT);
  expect(report.notices).toEqual([]);
  expect(report.summary.accepted).toBe(0);
});

describe('severities', () => {
  test('the first entry that matches decides', async () => {
    const report = await audit({
      severities: [
        { rule: 'column.default', severity: 'error' },
        { rule: 'column.*', object: 'users', severity: 'info' },
        { rule: '*', kind: 'index', severity: 'ignore' },
        { rule: 'column.nullable', severity: 'ignore' },
        { rule: 'table.extra', severity: 'info' },
      ],
    });
    expect(linesOf(report).toSorted()).toEqual([
      'error column.default users.name',
      'error column.type tags.label',
      'error table.missing Audit_Log',
      'info column.extra users.born',
      'info column.nullable users.email',
      'info table.extra tmp',
    ]);
    expect(report.explained).toMatchObject({ 'policy.ignored': 1 });
    expect(report.summary.severities).toEqual({ error: 3, warning: 0, info: 3 });
    expect(report.notices).toEqual([]);
    expectSums(report);
  });

  test('what is below a warning leaves the parity figure alone', async () => {
    const { summary } = await audit({ severities: [{ rule: '*', severity: 'ignore' }] });
    expect(summary.objects.atParity).toBe(summary.objects.total);
    expect(summary.differences.found).toBe(0);
    expect(summary.differences.explained).toBe(summary.differences.raw);
  });

  test('advice can be weighed and ignored', async () => {
    const sql = 'CREATE TABLE t (a TEXT PRIMARY KEY); CREATE TABLE u (a TEXT PRIMARY KEY)';
    const weighed = await audit({ severities: [{ rule: 'advice.*', object: 't', severity: 'error' }] }, undefined, [
      sql,
      sql,
    ]);
    expect(linesOf(weighed)).toEqual(['error advice.nullable-key t.a', 'info advice.nullable-key u.a']);
    expect(new Set(weighed.findings.map(({ id }) => id)).size).toBe(2);
    expect(weighed.verdict).toBe('drift');
    const ignored = await audit({ severities: [{ rule: 'advice.*', severity: 'ignore' }] }, undefined, [sql, sql]);
    expect(ignored.findings).toEqual([]);
    expect(ignored.explained).toEqual({});
  });
});

describe('accept', () => {
  const reason = 'agreed';

  test('by rule and object: listed last, with the reason, and counted no more', async () => {
    const report = await audit({
      accept: [
        { rule: 'column.nullable', object: 'users.email', reason, owner: 'the team', until: '2026-12-31' },
        { rule: 'table.*', object: 'audit_log', reason },
      ],
    });
    expect(linesOf(report).slice(-2)).toEqual([
      'accepted table.missing Audit_Log',
      'accepted column.nullable users.email',
    ]);
    expect(report.findings.find(({ rule }) => rule === 'column.nullable')?.accepted).toEqual({
      reason,
      owner: 'the team',
      until: '2026-12-31',
    });
    expect(report.summary.severities).toEqual({ error: 1, warning: 4, info: 0 });
    expect(report.summary.accepted).toBe(2);
    expect(report.notices).toEqual([]);
    expectSums(report);
  });

  test('by id, which an acceptance leaves as it was', async () => {
    const before = await audit({});
    const id = idOf(before.findings, 'table.missing');
    const report = await audit({ accept: [{ finding: id, reason }] });
    expect(linesOf(report)).toContain('accepted table.missing Audit_Log');
    expect(idOf(report.findings, 'table.missing')).toBe(id);
    expect(report.notices).toEqual([]);
  });

  test('everything accepted is parity, and not at parity', async () => {
    const report = await audit({ accept: [{ rule: '*', object: '*', reason }] });
    expect(report.verdict).toBe('parity');
    expect(report.summary.severities).toEqual({ error: 0, warning: 0, info: 0 });
    expect(report.summary.accepted).toBe(report.findings.length);
    expect(report.summary.objects.atParity).toBeLessThan(report.summary.objects.total);
  });

  test('until the last day, and not a day longer', async () => {
    const policy: Policy = { accept: [{ rule: 'column.type', object: 'tags.*', reason, until: '2026-03-31' }] };
    const last = await audit(policy, '2026-03-31');
    expect(linesOf(last)).toContain('accepted column.type tags.label');
    expect(last.notices).toEqual([]);
    const over = await audit(policy, '2026-04-01');
    expect(linesOf(over)).toContain('error column.type tags.label');
    expect(over.notices).toMatchObject([{ rule: 'policy.expired', severity: 'warning', place: 'policy.accept.0' }]);
    expect(over.notices[0]?.text).toContain('accept column.type in tags.* until 2026-03-31 (agreed)');
    expect(over.summary.severities.warning).toBe(last.summary.severities.warning + 1);
  });

  test('a part of the notes of one rule', async () => {
    const sql = 'CREATE TABLE t (a TEXT PRIMARY KEY); CREATE TABLE u (a TEXT PRIMARY KEY)';
    const report = await audit({ accept: [{ rule: 'advice.*', object: 'u.a', reason }] }, undefined, [sql, sql]);
    expect(linesOf(report)).toEqual(['info advice.nullable-key t.a', 'accepted advice.nullable-key u.a']);
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(2);
  });

  function idOf(findings: readonly Finding[], rule: string): string {
    return findings.find((finding) => finding.rule === rule)?.id ?? '';
  }
});

describe('left out', () => {
  test('ignored objects are gone from both sides and told under coverage', async () => {
    const report = await audit({
      ignore: [
        { object: 'AUDIT_*', reason: 'kept by the auditors' },
        { object: 'users', kind: 'index' },
        { object: 'main.users.born' },
      ],
    });
    expect(linesOf(report).toSorted()).toEqual([
      'error column.nullable users.email',
      'error column.type tags.label',
      'warning column.default users.name',
      'warning table.extra tmp',
    ]);
    const inside = { namespace: 'main', reason: 'policy' };
    expect(report.coverage.skipped.filter(({ reason }) => reason === 'policy')).toEqual([
      { ...inside, side: 'expected', kind: 'table', name: 'Audit_Log', why: 'kept by the auditors' },
      { ...inside, side: 'expected', kind: 'index', name: 'users.users_email', why: 'the policy ignores it' },
      { ...inside, side: 'actual', kind: 'column', name: 'users.born', why: 'the policy ignores it' },
    ]);
    expectSums(report);
  });

  test.each<[Policy, readonly string[]]>([
    [{ include: ['tags'] }, ['error column.type tags.label']],
    [
      { include: ['main'], exclude: ['users', 'main.audit*'] },
      ['error column.type tags.label', 'warning table.extra tmp'],
    ],
    [{ include: ['users'], exclude: ['u?ers'] }, []],
  ])('%j', async (policy, lines) => {
    const report = await audit(policy);
    expect(linesOf(report).toSorted()).toEqual(lines);
    expect(report.notices).toEqual([]);
    expect(report.verdict).toBe(lines.length === 0 ? 'not-compared' : 'drift');
  });
});

describe('what is wrong with the policy itself', () => {
  test('unused, unknown, and where', async () => {
    const report = await audit(
      {
        severities: [
          { rule: 'column.mising', severity: 'error' },
          { rule: 'check.*', severity: 'error' },
          { rule: 'check.*', object: 'users', severity: 'error' },
        ],
        accept: [
          { finding: '000000000000', reason: 'gone' },
          { rule: 'colum.*', object: '*', reason: 'misspelt' },
          { rule: 'column.*', object: 'nowhere', reason: 'gone', until: '2020-01-01' },
        ],
        ignore: [{ object: 'nothing' }],
        include: ['main', 'auth'],
        exclude: ['tmp_*'],
        namespaces: { auth: 'other' },
        places: { 'ignore.0': 'evenkeel.yaml:7:5' },
      },
      '2026-01-01',
    );
    expect(noticesOf(report)).toEqual([
      'policy.unknown-rule policy.severities.0',
      'policy.unused policy.severities.2',
      'policy.unused policy.accept.0',
      'policy.unknown-rule policy.accept.1',
      'policy.unused policy.accept.2',
      'policy.unused evenkeel.yaml:7:5',
      'policy.unused policy.include.1',
      'policy.unused policy.exclude.0',
      'policy.unused policy.namespaces.auth',
    ]);
    expect(report.summary.severities).toEqual({ error: 3, warning: 4 + 2, info: 7 });
    expectSums(report);
  });

  test('can be weighed by name, and by nothing else', async () => {
    const ignore = [{ object: 'nothing' }];
    const named = await audit({ ignore, severities: [{ rule: 'policy.unused', severity: 'error' }] });
    expect(named.notices).toMatchObject([{ rule: 'policy.unused', severity: 'error' }]);
    const muted = await audit({ ignore, severities: [{ rule: 'policy.*', severity: 'ignore' }] });
    expect(muted.notices).toEqual([]);
    const any = await audit({ ignore, severities: [{ rule: '*', severity: 'ignore' }] });
    expect(any.notices).toMatchObject([{ rule: 'policy.unused', severity: 'info' }]);
  });
});

test('whatever the policy, every raw difference is explained or found', async () => {
  await using expected = await sqliteDatabase(EXPECTED);
  await using actual = await sqliteDatabase(ACTUAL);
  const [one, other] = [await introspect(expected.path), await introspect(actual.path)];
  const rule = fc.constantFrom('*', 'column.*', 'table.missing', '*.extra', 'policy.*', 'no.rule');
  const object = fc.constantFrom('*', 'users', 'users.*', 'main.*.email', '*_log', 'users_email', '?ags', 'none');
  const kind = fc.constantFrom('table' as const, 'column' as const, 'index' as const);
  const severity = fc.constantFrom('ignore' as const, 'info' as const, 'warning' as const, 'error' as const);
  const until = fc.constantFrom('2025-01-01', '2027-01-01');
  const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });
  const policies: fc.Arbitrary<Policy> = fc.record({
    severities: few(fc.record({ rule, object, kind, severity }, { requiredKeys: ['rule', 'severity'] })),
    accept: few(
      fc.record({ rule, object, until, reason: fc.constant('so') }, { requiredKeys: ['rule', 'object', 'reason'] }),
    ),
    ignore: few(fc.record({ object, kind }, { requiredKeys: ['object'] })),
    exclude: few(object),
  });
  await fc.assert(
    fc.asyncProperty(policies, async (policy) => {
      const report = await compareSnapshots(one, other, { policy, today: '2026-01-01' });
      expectSums(report);
      expect(await compareSnapshots(one, other, { policy, today: '2026-01-01' })).toEqual(report);
      expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
    }),
  );
});
