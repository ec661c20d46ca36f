import { describe, expect, test } from 'vitest';
import type { AuditOptions } from '../../../src/library/index.ts';
import { audit, compare, EvenkeelError, exitCodeOf, introspect, render } from '../../../src/library/index.ts';
import { evenkeel } from '../../support/command-line.ts';
import { sqliteDatabase } from '../../support/databases.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE);';
const LOOSE_USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);';
/** With a view that cannot be read. */
const HIDDEN = `CREATE VIEW broken AS SELECT missing FROM nowhere; ${USERS}`;

async function refusalOf(work: () => unknown): Promise<EvenkeelError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof EvenkeelError) return error;
    throw error;
  }
  return expect.unreachable('nothing is refused');
}

describe('an audit ends like the command', () => {
  const asked: readonly (readonly [string, readonly string[], Partial<AuditOptions>])[] = [
    ['without more', [], {}],
    ['with few objects', ['--min-objects', '3'], { minObjects: 3 }],
    ['with too few objects', ['--min-objects', '300'], { minObjects: 300 }],
    ['with all of it', ['--min-coverage', '100'], { minCoverage: 100 }],
    ['with strict coverage', ['--strict-coverage'], { strictCoverage: true }],
    ['with a share of no base', ['--min-of-base', '50'], { minOfBase: 50 }],
  ];

  test.each(asked)('%s', async (_, words, options) => {
    await using expected = await sqliteDatabase(USERS);
    await using actual = await sqliteDatabase(LOOSE_USERS);
    await using hidden = await sqliteDatabase(HIDDEN);
    for (const { path } of [expected, actual, hidden]) {
      const { code, stderr } = await evenkeel(['audit', expected.path, path, '--quiet', ...words]);
      const ended = await audit({ expected: expected.path, actual: path, ...options }).then(
        (report) => ({ code: exitCodeOf(report, 'warning'), message: '' }),
        (error: EvenkeelError) => ({ code: error.code === 'E_USAGE' ? 3 : 2, message: error.message }),
      );
      expect(ended.code, `${stderr}${ended.message}`).toBe(code);
      const spelt = ended.message.replace(/"(min\w+|base)"/g, (_word, option: string) =>
        option.replace(/^|[A-Z]/g, (start, at) => (at === 0 ? '--' : `-${start.toLowerCase()}`)),
      );
      expect(stderr).toContain(spelt);
    }
  });

  test('with a minimum share of what the base compared', async () => {
    await using expected = await sqliteDatabase(USERS);
    await using actual = await sqliteDatabase(`${USERS} CREATE TABLE more (id INTEGER PRIMARY KEY, a, b, c, d);`);
    const base = await audit({ expected: actual.path, actual: actual.path });
    const sides = { expected: expected.path, actual: expected.path, base };
    expect((await audit({ ...sides, minOfBase: 10 })).verdict).toBe('parity');
    const { code, message } = await refusalOf(() => audit({ ...sides, minOfBase: 90 }));
    expect(code).toBe('E_COVERAGE');
    expect(message).toMatch(
      /^It compared \d+ objects, and its base \d+ \(\d+(?:\.\d)? %\); "minOfBase" requires 90 %\.$/,
    );
  });

  test('with an invalid minimum', async () => {
    await using database = await sqliteDatabase(USERS);
    const { path } = database;
    const sides = { expected: path, actual: path };
    for (const wrong of [{ minObjects: 0 }, { minObjects: 1.5 }, { minCoverage: 101 }, { minOfBase: -1 }]) {
      const [option = ''] = Object.keys(wrong);
      const refusal = await refusalOf(() => audit({ ...sides, ...wrong }));
      expect(refusal).toMatchObject({ code: 'E_CONFIG', message: expect.stringContaining(`"${option}"`) });
    }
  });
});

describe('input from a program', () => {
  test('is refused if it is not a snapshot, with the place of the mistake', async () => {
    await using database = await sqliteDatabase(USERS);
    const { path } = database;
    const good = await introspect(path);
    const broken = JSON.parse(JSON.stringify(good));
    broken.objects[0].facts = { madeUp: true };
    const cut = { ...good, objects: undefined };
    for (const [bad, place] of [
      [broken, '/objects/0/facts'],
      [JSON.parse(JSON.stringify(cut)), 'objects'],
      [{ format: 'evenkeel-snapshot/1' }, 'engine'],
    ]) {
      for (const work of [
        () => compare(bad, good),
        () => compare(good, bad),
        () => audit({ expected: bad, actual: good }),
        () => audit({ expected: path, actual: bad }),
      ]) {
        const { code, message } = await refusalOf(work);
        expect(code).toBe('E_SNAPSHOT_INVALID');
        expect(message).toContain(place);
        expect(message).toMatch(/"(?:expected|actual)"/);
      }
    }
  });

  test('is refused as a base if it is not a report', async () => {
    await using database = await sqliteDatabase(USERS);
    const { path } = database;
    const snapshot = await introspect(path);
    const report = JSON.parse(render(await compare(snapshot, snapshot), 'json'));
    const wrong = [{ verdict: 'parity' }, { ...report, findings: [{}] }, { ...report, summary: undefined }];
    for (const base of wrong.map((value) => JSON.parse(JSON.stringify(value)))) {
      for (const work of [
        () => compare(snapshot, snapshot, { base }),
        () => audit({ expected: path, actual: path, base }),
      ])
        expect((await refusalOf(work)).code).toBe('E_BASE');
    }
  });
});
