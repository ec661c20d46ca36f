import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { introspect, renderSnapshot } from '../../../introspection/index.ts';
import { differenceIdsIn, type ParityReport } from '../../../reports/index.ts';
import type { AuditJob } from '../../../src/audit/audit-job.ts';
import { readBase } from '../../../src/gate/base.ts';
import { judgedPairs } from '../../../src/gate/judged-pairs.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { drifted, LACKING, newAgainst, PLANTED, pairOf, quiet, reportOf, WHOLE } from './base-ground.ts';

test.each([
  ['git:', '"git:" names no commit'],
  ['git:--output=x', '"git:--output=x" names no commit'],
  ['git:a b', '"git:a b" names no commit'],
  ['', '--base takes one report.json, one git:REF, or two of snapshot:FILE.'],
])('the base %j is refused', async (word, sentence) => {
  await expect(readBase([word], pairOf('a.db', 'b.db'), quiet)).rejects.toThrow(sentence);
});

/** A folder with the report of a.db against b.db. */
async function reported() {
  const folder = await scratchFolder();
  for (const [name, sql] of Object.entries({ a: WHOLE, b: LACKING, planted: PLANTED })) {
    buildSqliteFile(folder.file(`${name}.db`), sql);
  }
  const run = (...words: readonly string[]) => evenkeel(words, { cwd: folder.path });
  await run('audit', 'a.db', 'b.db', '--format', 'json', '--output', 'report.json');
  const job = (expected: string, actual: string) => pairOf(folder.file(expected), folder.file(actual));
  return { ...folder, run, job, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

test('nothing is new against its own report, and only the planted difference against an earlier one', async () => {
  await using folder = await reported();
  const base = [folder.file('report.json')];
  expect(await newAgainst(base, folder.job('a.db', 'b.db'))).toEqual([]);
  expect(await newAgainst(base, folder.job('a.db', 'planted.db'))).toEqual(['table planted']);
});

test('known findings are listed as known and do not fail the audit', async () => {
  await using folder = await reported();
  const job = folder.job('a.db', 'b.db');
  const { knownFor } = await readBase([folder.file('report.json')], job, quiet);
  const [pair] = await judgedPairs(job, { onStep: quiet, knownOf: knownFor });
  const report = reportOf(pair?.report);
  expect(new Set(report.findings.map(({ status }) => status))).toEqual(new Set(['known']));
  expect(report.summary.known).toBe(report.findings.length);
  const before: ParityReport = JSON.parse(await readFile(folder.file('report.json'), 'utf8'));
  expect(differenceIdsIn(report)).toEqual(differenceIdsIn(before));
});

test('a base report with swapped sides, other engines, no comparison or another version is refused', async () => {
  await using folder = await reported();
  const base = (name: string, expected: string, actual: string) =>
    newAgainst([folder.file(name)], folder.job(expected, actual)).then(
      () => 'it was taken',
      (error: unknown) => String(error).replaceAll(`${folder.path}/`, ''),
    );
  const report: ParityReport = JSON.parse(await readFile(folder.file('report.json'), 'utf8'));
  const write = (name: string, value: unknown) => writeFile(folder.file(name), JSON.stringify(value));
  await write('swapped.json', {
    ...report,
    expected: { ...report.expected, source: folder.file('b.db') },
    actual: { ...report.actual, source: folder.file('a.db') },
  });
  expect(await base('swapped.json', 'a.db', 'b.db')).toContain('has the sides swapped (expected b.db)');
  const engine = { name: 'postgres', version: '17.2' };
  await write('other.json', { ...report, actual: { ...report.actual, engine } });
  expect(await base('other.json', 'a.db', 'b.db')).toContain(
    'compares sqlite against postgres, but this audit compares sqlite against sqlite: use a base with the same two engines.',
  );
  await write('nothing.json', { ...report, verdict: 'not-compared' });
  expect(await base('nothing.json', 'a.db', 'b.db')).toContain('"nothing.json" cannot be used: nothing was compared');
  await write('older.json', { ...report, format: 'evenkeel-report/0' });
  expect(await base('older.json', 'a.db', 'b.db')).toContain('it is not a report of this version;');
  expect(await base('nowhere.json', 'a.db', 'b.db')).toContain('there is no such file');
});

test('two snapshots can be a base, but not one alone', async () => {
  await using folder = await reported();
  for (const name of ['a', 'b']) {
    await writeFile(folder.file(`${name}.json`), renderSnapshot(await introspect(folder.file(`${name}.db`))));
  }
  const [expected, actual] = [`snapshot:${folder.file('a.json')}`, `snapshot:${folder.file('b.json')}`];
  expect(await newAgainst([expected, actual], folder.job('a.db', 'b.db'))).toEqual([]);
  expect(await newAgainst([expected, actual], folder.job('a.db', 'planted.db'))).toEqual(['table planted']);
  await expect(readBase([expected], folder.job('a.db', 'b.db'), quiet)).rejects.toThrow('--base needs two snapshots');
  await expect(newAgainst([actual, expected], folder.job('a.db', 'b.db'))).rejects.toThrow('has the sides swapped');
});

test('each member of a fleet has its own base', async () => {
  await using folder = await reported();
  await writeFile(
    folder.file('evenkeel.yaml'),
    'databases: { app: a.db, eu: b.db, us: a.db }\naudits: { fleet: { reference: app, members: [eu, us] } }\n',
  );
  await folder.run('audit', 'fleet', '--format', 'json', '--output', 'whole.json');
  await folder.run('audit', 'fleet', '--per-member', '--format', 'json', '--output', 'fleet.json');
  const named = (name: string, file: string) => ({ name, source: folder.file(file) });
  const job: AuditJob = {
    ...folder.job('a.db', 'b.db'),
    pairing: {
      kind: 'reference',
      reference: named('app', 'a.db'),
      members: [named('eu', 'b.db'), named('us', 'b.db')],
    },
  };
  for (const base of ['whole.json', 'fleet.json']) {
    const { knownFor } = await readBase([folder.file(base)], job, quiet);
    const pairs = await judgedPairs(job, { onStep: quiet, knownOf: knownFor });
    expect(pairs.map(({ report }) => reportOf(report).findings.map(({ status }) => status))).toEqual([
      ['known', 'known', 'known'],
      ['new', 'new', 'new'],
    ]);
  }
  await expect(readBase([folder.file('none.json')], job, quiet)).rejects.toThrow(
    'there is no such report of a fleet, and no none.<member>.json next to it',
  );
  await expect(readBase([folder.file('fleet.eu.json')], job, quiet)).rejects.toThrow(
    'it is not the report of a fleet of this version',
  );
  await expect(readBase([folder.file('whole.json')], folder.job('a.db', 'b.db'), quiet)).rejects.toThrow(
    'it is the report of a fleet, and this audit compares one pair',
  );
});

test('a new member of a fleet has no base, and the others keep theirs', async () => {
  await using repository = await drifted();
  await repository.database('db/new.db', LACKING);
  const named = (name: string) => ({ name, source: repository.file(`db/${name}.db`) });
  const job: AuditJob = {
    ...repository.job('db/a.db', 'db/b.db'),
    pairing: { kind: 'reference', reference: named('a'), members: [named('b'), named('new')] },
  };
  const { knownFor, notes } = await readBase(['git:main'], job, quiet);
  expect(notes).toEqual([expect.stringContaining('git:main has no "new": there is nothing to compare it with')]);
  const pairs = await judgedPairs(job, { onStep: quiet, knownOf: knownFor });
  expect(pairs.map(({ report }) => reportOf(report).findings.map(({ status }) => status))).toEqual([
    ['known', 'known', 'known'],
    ['new', 'new', 'new'],
  ]);
});
