import { beforeAll, expect, test } from 'vitest';
import { buildSqliteFile } from '../../../src/scratch/sqlite-file.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** Of this many modules a command loads at most, Node.js's own and the drivers' among them. */
const MOST = 150;

const MOST_FOR_HELP = 40;

const LOG =
  "import{registerHooks}from'node:module';registerHooks({load(u,c,n){console.error('loads '+u);return n(u,c)}})";

/** The URLs of the modules that a command loads, in order. */
async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  const { stderr } = await evenkeel(args, {
    nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(LOG)}`],
  });
  return [...stderr.matchAll(/^loads (.*)$/gm)].map(([, url = '']) => url);
}

const packagesOf = (loaded: readonly string[]) => [
  ...new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])),
];

// The first command after a change bundles the sources, which loads a bundler.
beforeAll(() => evenkeel(['--version']));

test('help loads no driver, no grammar, and nothing that reads or compares', async () => {
  const loaded = await loadedBy(['audit', '--help']);
  expect(packagesOf(loaded)).toEqual([]);
  expect(loaded.slice(MOST_FOR_HELP)).toEqual([]);
});

test('an audit of both engines loads few modules', async () => {
  await using folder = await scratchFolder();
  await using database = await postgresDatabase('CREATE TABLE note (text text)');
  buildSqliteFile(folder.file('a.db'), 'CREATE TABLE note (text TEXT)');
  const loaded = await loadedBy(['audit', folder.file('a.db'), database.url]);
  expect(loaded.slice(MOST)).toEqual([]);
});
