import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { introspect, type Snapshot } from '../../../introspection/index.ts';
import { compareSnapshots, type Finding, type ParityReport } from '../../../reports/index.ts';
import { selfTest } from '../../../src/selftest/self-test.ts';
import type { SelfTestReport } from '../../../src/selftest/self-test-report.ts';
import { snapshotOf } from '../../support/arbitrary-snapshot.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';

const everything = (engine: string): string =>
  readFileSync(join(import.meta.dirname, '../../conformance', 'databases', `everything.${engine}.sql`), 'utf8');

const SMALL = `
  CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT DEFAULT 'x', size INTEGER CHECK (size > 0 AND size < 9));
  CREATE INDEX by_body ON notes (body, size);`;

async function smallSnapshot(): Promise<Snapshot> {
  await using database = await sqliteDatabase(SMALL);
  return await introspect(database.path);
}

/** The small schema, put to the test with a comparison whose report has been tampered with. */
async function selfTestWith(tamper: (report: ParityReport) => ParityReport): Promise<SelfTestReport> {
  return selfTest(await smallSnapshot(), async (expected, actual) => tamper(await compareSnapshots(expected, actual)));
}

function without(report: ParityReport, isHidden: (finding: Finding) => boolean): ParityReport {
  return { ...report, findings: report.findings.filter((finding) => !isHidden(finding)) };
}

describe('a schema with objects of every kind', () => {
  it('is proved in SQLite', { timeout: patience(60) }, async () => {
    await using database = await sqliteDatabase(everything('sqlite'));
    const { verdict, failures, untested } = await selfTest(await introspect(database.path));
    expect(failures).toEqual([]);
    expect(verdict).toBe('proved');
    expect(new Set(untested.map(({ why }) => why))).toEqual(new Set(['sqlite does not provide it']));
  });

  it('is proved in PostgreSQL', { timeout: patience(60) }, async () => {
    await using database = await postgresDatabase(everything('postgres'));
    const { verdict, failures, untested } = await selfTest(await introspect(database.url));
    expect(failures).toEqual([]);
    expect(verdict).toBe('proved');
    expect(new Set(untested.map(({ why }) => why))).toEqual(new Set(['postgres does not provide it']));
  });
});

describe('the test itself', () => {
  it('tries every known fact, every absence and every respelling, and gives the same report again', async () => {
    const snapshot = await smallSnapshot();
    const report = await selfTest(snapshot);
    expect(report.kinds.map(({ kind }) => kind)).toEqual(['table', 'column', 'primaryKey', 'check', 'index']);
    for (const { attributes, absences, spellings } of report.kinds) {
      expect(Math.min(attributes.tried, absences.tried, spellings.tried)).toBeGreaterThan(0);
    }
    expect(await selfTest(snapshot)).toEqual(report);
  });

  it('detects a comparison that ignores one fact', async () => {
    const { verdict, failures } = await selfTestWith((report) =>
      without(report, ({ rule }) => rule === 'column.default'),
    );
    expect(verdict).toBe('not-proved');
    expect(new Set(failures.map(({ failure, what }) => `${failure} ${what}`))).toEqual(new Set(['missed default']));
  });

  it('detects a comparison that explains a real difference', async () => {
    const { failures } = await selfTestWith((report) => ({
      ...without(report, ({ rule }) => rule.startsWith('column.')),
      explained: { ...report.explained, 'column.shifted': 1 },
    }));
    expect(failures.map(({ what }) => what)).toEqual(expect.arrayContaining(['type', 'nullable', 'missing']));
  });

  it('detects a comparison that treats a declared type of SQLite as enforced', async () => {
    const hidden = (report: ParityReport): ParityReport => ({
      ...without(report, ({ rule }) => rule.startsWith('check.')),
      explained: { ...report.explained, 'check.promised-by-type': 1 },
    });
    const { failures } = await selfTestWith(hidden);
    expect(failures.map(({ object, what }) => `${object.kind} ${what}`)).toContain('check missing');
    await using strict = await sqliteDatabase(
      "CREATE TABLE t (n INTEGER NOT NULL CHECK (typeof(n) = 'integer')) STRICT;",
    );
    const { explained } = await selfTest(await introspect(strict.path));
    expect(explained.map(({ kind, rule }) => `${kind} ${rule}`)).toContain('check check.promised-by-type');
  });

  it('detects a comparison that reports another spelling as a difference', async () => {
    const { failures } = await selfTestWith((report) => ({
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, severity: 'warning' })),
    }));
    expect(failures.map(({ failure, what }) => `${failure} ${what}`)).toContain('false-alarm a redundant index');
  });

  it('detects a finding where nothing was planted', async () => {
    const { failures } = await selfTestWith((report) => ({
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, object: { ...finding.object, owner: 'elsewhere' } })),
    }));
    expect(failures.map(({ what }) => what)).toContain('nothing was planted here');
  });

  it('proves nothing for an empty schema', async () => {
    expect((await selfTest(snapshotOf([]))).verdict).toBe('nothing');
  });
});
