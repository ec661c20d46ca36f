import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatNames } from '../../../src/library/index.ts';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { patience } from '../../support/patience.ts';
import { readGuide } from '../gate/guides/guide.ts';
import { type PackageGround, packageGround, whyNoRegistry } from './package-ground.ts';

const USERS = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE';
const STRICT = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node', 'jest'],
  },
  include: ['*.ts'],
};

const reason = await whyNoRegistry();
if (reason !== undefined) process.stderr.write(`package: not installed, ${reason}\n`);

/** `[…]` marks what a page leaves out. */
function expectShown(output: string, shown: string): void {
  let rest = output;
  for (const part of shown.split('[…]\n')) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

describe.skipIf(reason !== undefined)('the published package', () => {
  let ground: PackageGround;

  beforeAll(async () => {
    ground = await packageGround();
    return () => ground[Symbol.asyncDispose]();
  }, patience(120));

  test('works as the guide shows: its test passes, and fails on drift', { timeout: patience(180) }, async () => {
    buildSqliteFile(join(ground.place, 'tests.db'), `${USERS}, nickname TEXT)`);
    const samples = await readGuide('test-matcher.md');
    expect(new Set(samples.map(({ language }) => language))).toEqual(new Set(['sh', 'sql', 'js', 'text']));
    let output = '';
    for (const [place, { file, language, text }] of samples.entries()) {
      if (file !== undefined) await ground.write(file, text);
      else if (language === 'sh') output = await ground.run(text);
      else if (language === 'text') expectShown(output, text);
      else {
        await ground.write(`sample-${place}.test.js`, text);
        expect(await ground.run(`npx vitest run sample-${place}.test.js`)).toContain('1 passed');
      }
      if (language === 'js') await ground.write(`guide-${place}.ts`, text);
    }
  });

  test('says in Jest, which has its own class of errors, why a server cannot be reached', {
    timeout: patience(60),
  }, async () => {
    await ground.write(
      'down.jest.test.js',
      `import 'evenkeel/jest';
test('down', () => expect('tests.db').not.toBeInParityWith('postgres://app@127.0.0.1:1/app'));`,
    );
    const output = await ground.run('NODE_OPTIONS=--experimental-vm-modules npx jest down.jest.test.js && exit 1 || :');
    expect(output).toContain('No server listens there (postgres://app@127.0.0.1:1/app): check host and port');
  });

  test('compiles and runs the samples of its manual in strict TypeScript', { timeout: patience(180) }, async () => {
    buildSqliteFile(
      join(ground.place, 'production.db'),
      'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE)',
    );
    buildSqliteFile(join(ground.place, 'app.db'), `${USERS})`);
    await ground.run('npm install --save-dev typescript@6 @types/node@24 @types/jest @jest/globals');
    const samples = (await readGuide('../library.md')).filter(({ language }) => language !== 'sh');
    expect(samples.map(({ language }) => language)).toEqual(samples.map((_, place) => (place % 2 ? 'text' : 'ts')));
    let output = '';
    for (const [place, { language, text }] of samples.entries()) {
      if (language === 'text') expect(output).toBe(text);
      else {
        await ground.write(`library-${place}.ts`, text);
        output = await ground.run(`node library-${place}.ts`);
      }
    }
    await ground.write('imported-expect.ts', WRONG_AND_RIGHT);
    await ground.write('tsconfig.json', JSON.stringify(STRICT));
    await ground.run('npx tsc -p .');
  });

  test('writes every format', { timeout: patience(120) }, async () => {
    buildSqliteFile(join(ground.place, 'one.db'), `${USERS})`);
    buildSqliteFile(join(ground.place, 'other.db'), 'CREATE TABLE users (id INTEGER PRIMARY KEY)');
    for (const format of formatNames) {
      await ground.run(`npx evenkeel audit one.db other.db --exit-zero --format ${format}=out.${format}`);
      expect(await ground.run(`cat out.${format}`), format).not.toBe('');
    }
  });

  test('is small, and has its documents', { timeout: patience(120) }, async () => {
    const files = (await ground.run(`tar -tzf ${ground.tarball}`))
      .split('\n')
      .map((file) => file.slice('package/'.length));
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'docs/README.md',
        'docs/cli.md',
        'dist/licences.txt',
        'dist/src/library/index.d.ts',
      ]),
    );
    expect(files.filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
    await ground.run('mkdir alone && cd alone && npm init --yes && npm install evenkeel');
    const megabytes = Number.parseInt(await ground.run('du -sm --apparent-size alone/node_modules'), 10);
    expect(megabytes).toBeGreaterThan(10);
    expect(megabytes).toBeLessThanOrEqual(60);
  });

  test('can be published, with types where ES module resolution finds them', { timeout: patience(120) }, async () => {
    await ground.run(`npm publish --dry-run ${ground.tarball}`);
    await ground.run(`npx --yes publint@0.3.25 --strict ${ground.tarball}`);
    await ground.run(`npx --yes @arethetypeswrong/cli@0.18.5 --profile esm-only ${ground.tarball}`);
  });
});

const WRONG_AND_RIGHT = `
import 'evenkeel/jest';
import { expect } from '@jest/globals';
import { audit, type Snapshot } from 'evenkeel';

export const right = (snapshot: Snapshot) => expect('app.db').not.toBeInParityWith(snapshot, { failOn: 'error' });
// @ts-expect-error there is no such severity
export const wrong = () => expect('app.db').toBeInParityWith('app.db', { failOn: 'warn' });
// @ts-expect-error a side is missing
export const half = () => audit({ expected: 'app.db' });
`;
