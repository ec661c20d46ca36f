import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import {
  audit,
  compare,
  EvenkeelError,
  exitCodeOf,
  formatNames,
  introspect,
  render,
  renderSnapshot,
} from '../../../src/library/index.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);';
const LOOSE_USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);';
const UNREACHABLE = 'postgres://app:hunter2@127.0.0.1:1/app';

/** What was refused; fails where nothing was. */
async function refusalOf(work: () => unknown): Promise<EvenkeelError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof EvenkeelError) return error;
    throw error;
  }
  return expect.unreachable('nothing is refused');
}

const withoutMoments = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');

test('an audit gives the report that the command line writes', async () => {
  await using expected = await sqliteDatabase(USERS);
  await using actual = await postgresDatabase('CREATE TABLE users (id bigint PRIMARY KEY, email text)');
  const report = await audit({ expected: expected.path, actual: actual.url });
  const { stdout, code } = await evenkeel(['audit', expected.path, actual.url, '--format', 'json']);
  expect(withoutMoments(render(report, 'json'))).toBe(withoutMoments(stdout));
  expect(exitCodeOf(report, 'warning')).toBe(code);
});

test('a snapshot can replace its database, also after it was saved to a file', async () => {
  await using expected = await sqliteDatabase(USERS);
  await using actual = await sqliteDatabase(LOOSE_USERS);
  await using folder = await scratchFolder();
  const now = new Date('2026-01-02T03:04:05Z');
  const [one, other] = [await introspect(expected.path, { now }), await introspect(actual.path, { now })];
  expect(one.takenAt).toBe('2026-01-02T03:04:05.000Z');
  await writeFile(folder.file('kept.json'), renderSnapshot(one));
  const kept = await introspect(`snapshot:${folder.file('kept.json')}`);
  const report = await compare(one, other);
  expect(await compare(kept, other)).toEqual(report);
  expect(await audit({ expected: one, actual: other })).toEqual(report);
});

test('SQL files are read too, and findings name file and line', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('expected.sql'), USERS);
  await writeFile(folder.file('actual.sql'), `-- drifted\n${LOOSE_USERS}`);
  const [expected, actual] = ['expected.sql', 'actual.sql'].map((name) => `sql:${folder.file(name)}?engine=sqlite`);
  const report = await audit({ expected: expected ?? '', actual: actual ?? '' });
  const found = report.findings.find(({ rule }) => rule === 'column.nullable');
  expect(found?.places?.actual).toMatchObject({ line: 2, file: expect.stringMatching(/actual\.sql$/) });
});

test('a listener learns what is being read', async () => {
  await using database = await sqliteDatabase(USERS);
  const steps: string[] = [];
  await audit({ expected: database.path, actual: database.path, onStep: (step) => steps.push(step) });
  await introspect(database.path, { onStep: (step) => steps.push(step) });
  expect(steps.filter((step) => step === `reading tables of ${database.path}`)).toHaveLength(3);
});

describe('a base', () => {
  test('can be a report, its file, or two snapshots; its differences are known', async () => {
    await using expected = await sqliteDatabase(USERS);
    await using actual = await sqliteDatabase(LOOSE_USERS);
    await using folder = await scratchFolder();
    const sides = { expected: expected.path, actual: actual.path };
    const report = await audit(sides);
    await writeFile(folder.file('report.json'), render(report, 'json'));
    const snapshots = { expected: await introspect(sides.expected), actual: await introspect(sides.actual) };
    for (const side of ['expected', 'actual'] as const)
      await writeFile(folder.file(side), renderSnapshot(snapshots[side]));
    const files = ['expected', 'actual'].map((side) => `snapshot:${folder.file(side)}`);
    for (const base of [report, folder.file('report.json'), files]) {
      const { findings, summary } = await audit({ ...sides, base });
      expect(findings.map(({ status }) => status)).toEqual(report.findings.map(() => 'known'));
      expect(summary.known).toBeGreaterThan(0);
    }
    const compared = await compare(snapshots.expected, snapshots.actual, { base: report });
    expect(compared.summary.known).toBe(report.findings.length);
  });

  test('is refused if it belongs to another audit', async () => {
    await using expected = await sqliteDatabase(USERS);
    await using actual = await sqliteDatabase(LOOSE_USERS);
    const sides = { expected: expected.path, actual: actual.path };
    const turned = await audit({ expected: sides.actual, actual: sides.expected });
    expect(await refusalOf(() => audit({ ...sides, base: turned }))).toMatchObject({ code: 'E_BASE' });
    expect(await refusalOf(() => audit({ ...sides, base: 'no-such.json' }))).toMatchObject({ code: 'E_BASE' });
    expect(await refusalOf(() => audit({ ...sides, base: '' }))).toMatchObject({ code: 'E_USAGE' });
    const snapshot = await introspect(sides.expected);
    expect(await refusalOf(() => audit({ ...sides, expected: snapshot, base: 'git:main' }))).toMatchObject({
      code: 'E_USAGE',
      message: 'A base in git needs the sources of both sides: a snapshot belongs to no commit.',
    });
  });
});

test('an acceptance counts until its last day', async () => {
  await using expected = await sqliteDatabase(USERS);
  await using actual = await sqliteDatabase(LOOSE_USERS);
  const policy = { accept: [{ rule: '*', object: 'users', reason: 'old rows', until: '2026-03-31' }] };
  const sides = { expected: expected.path, actual: actual.path, policy };
  const codeOn = async (today: string) => exitCodeOf(await audit({ ...sides, today }), 'error');
  expect([await codeOn('2026-03-31'), await codeOn('2026-04-01')]).toEqual([0, 1]);
});

describe('errors', () => {
  test('of two unreadable databases are one error that names both, without a password', async () => {
    const refusal = await refusalOf(() => audit({ expected: 'no-such.db', actual: UNREACHABLE }));
    expect(refusal.code).toBe('E_SOURCE_NOT_FOUND');
    expect(refusal.message).toMatch(/there is no such file.*No server listens there/s);
    expect(refusal.message).not.toContain('hunter2');
    expect(await refusalOf(() => introspect(UNREACHABLE))).toMatchObject({ code: 'E_SOURCE_UNREACHABLE' });
    expect(await refusalOf(() => introspect('mysql://app@localhost/app'))).toMatchObject({ code: 'E_SOURCE_INVALID' });
  });

  test('name the wrong option', async () => {
    await using database = await sqliteDatabase(USERS);
    const sides = { expected: database.path, actual: database.path };
    const snapshot = await introspect(database.path);
    const wrong: readonly (readonly [() => unknown, string])[] = [
      [
        () => audit({ ...sides, today: 'tomorrow' }),
        'The options are wrong: "today" must be a date such as 2027-01-31.',
      ],
      [
        () => audit({ ...sides, policy: { accept: [{ rule: 'column.extra', object: 'users', reason: '' }] } }),
        '"policy.accept.0.reason" must not be empty.',
      ],
      [
        () => compare(snapshot, snapshot, { systems: { accounts: { needs: [] } } }),
        '"systems.accounts.needs" must not be',
      ],
      [() => compare(snapshot, snapshot, { policy: { namespaces: { a: 'c', b: 'c' } } }), 'are both mapped to "c"'],
      [() => audit({ ...sides, expected: '' }), '"expected" is empty'],
      [() => audit(JSON.parse('{"expected":"a.db"}')), '"actual" is of type undefined'],
    ];
    for (const [work, sentence] of wrong) expect((await refusalOf(work)).message).toContain(sentence);
  });

  test('list the severities', async () => {
    await using database = await sqliteDatabase(USERS);
    const report = await audit({ expected: database.path, actual: database.path });
    const { message } = await refusalOf(() => exitCodeOf(report, JSON.parse('"warn"')));
    expect(message).toBe('"failOn" is "warn"; use error, warning, info, never.');
  });

  test('suggest the format that was meant', async () => {
    await using database = await sqliteDatabase(USERS);
    const report = await audit({ expected: database.path, actual: database.path });
    for (const name of formatNames) expect(render(report, name)).not.toBe('');
    const { message } = await refusalOf(() => render(report, 'markdwn'));
    expect(message).toBe('There is no format "markdwn"; did you mean "markdown"?');
  });
});
