import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { knownEngine } from '../../../introspection/index.ts';
import { migrationRules } from '../../../reports/rules/migrations/migration-rules.ts';
import { readReplay } from '../../../src/audit/read-replay.ts';
import { migratedOf } from '../../../src/migrations/twins/migrated.ts';
import { type MigratedSide, type TwinnedStep, twinsOf } from '../../../src/migrations/twins/twins.ts';
import { onTestServer } from '../../support/replayed.ts';

/** Each folder here has migrations of two engines in `db`, and `twins.txt`: what is the twin of each file, and what is wrong. */
const CASES = join(import.meta.dirname, 'twins');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(readdirSync(CASES))('%s', async (name) => {
  const folder = join(CASES, name);
  const [sqlite, postgres] = [await sideOf('sqlite', folder), await sideOf('postgres', folder)];
  const lines = [
    ...['sqlite', ...twinsOf(sqlite, postgres).map(lineOf)],
    ...['', 'postgres', ...twinsOf(postgres, sqlite).map(lineOf)],
    ...[
      '',
      ...migratedOf(sqlite, postgres).remarks.map(({ rule, file, line, text }) => `${file}:${line}: ${text} [${rule}]`),
    ],
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'twins.txt'));
});

const RULES = [
  'migration.fails',
  'migration.twin-missing',
  'migration.twin-stub',
  'migration.wrong-dialect',
  'migration.leftover',
  'migration.order',
  'migration.not-commuting',
  'migration.not-there',
  'migration.by-hand',
  'migration.ahead',
  'migration.run-failed',
  'migration.not-undone',
  'migration.number-twice',
  'migration.not-sql',
  'migration.left-out',
  'migration.unnumbered',
  'migration.renumbered',
  'migration.squashed',
  'migration.replaced',
  'migration.pending',
  'migration.rows-only',
  'migration.no-down',
  'migration.empty',
];

test('every rule is tried', () => {
  expect(migrationRules.map(({ id }) => id)).toEqual(RULES);
});

/** The cases about rules, and what each of them has to say. */
const GOLDENS: readonly (readonly [folder: string, golden: string])[] = [
  [CASES, 'twins.txt'],
  [join(import.meta.dirname, 'round-trip'), 'undone.txt'],
  [join(import.meta.dirname, '../branches/cases'), 'remarks.txt'],
  [join(import.meta.dirname, '../live/cases'), 'remarks.txt'],
];

test.each(RULES)('%s is shown by a case', (id) => {
  const shown = GOLDENS.flatMap(([folder, golden]) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name, golden), 'utf8')),
  );
  expect(shown.join('')).toContain(`[${id}]`);
});

async function sideOf(engine: string, folder: string): Promise<MigratedSide> {
  const source = `migrations:db?engine=${engine}`;
  const { steps = [], remarks = [], snapshot } = await readReplay(source, folder, { inSteps: true });
  return { engine: knownEngine(engine), steps, remarks, covers: snapshot.covers };
}

function lineOf({ step, state, twins, missing, deeds }: TwinnedStep): string {
  const others = twins.length === 0 ? '' : `: ${twins.join(', ')}`;
  const left = missing.length === 0 ? '' : `; missing ${missing.length} of ${deeds.length}: ${missing[0]?.what}`;
  const failed = step.failures.length === 0 ? '' : `; ${step.failures.length} failed`;
  return `  ${step.file}  ${state}${others}${left}${failed}`;
}
