import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import type { Finding, Member, ParityReport } from '../../reports/index.ts';
import { readCaseNames } from '../../scripts/rule-cases.ts';
import { postgresDatabase, sqliteDatabase } from './databases.ts';

const BUILDERS: Readonly<Record<string, (sql: string) => Promise<AsyncDisposable & { readonly source: string }>>> = {
  postgres: async (sql) => {
    const database = await postgresDatabase(sql);
    return { source: database.url, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  },
  sqlite: async (sql) => {
    const database = await sqliteDatabase(sql);
    return { source: database.path, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
  },
};

/** A folder of SQL: `expected.<engine>.sql`, `actual.<engine>.sql`, and the outline of the report they must give. */
export interface Case {
  readonly name: string;
  readonly folder: string;
}

/** Every case below a folder whose SQL does not ask for a newer PostgreSQL (`-- since PostgreSQL 15`). */
export function findCases(root: string, postgresMajor: number): readonly Case[] {
  return readCaseNames(root)
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(({ folder }) => sinceOf(folder) <= postgresMajor);
}

function sinceOf(folder: string): number {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.postgres.sql'));
  const versions = scripts.map(
    (name) => /^(?:-- source.*\n)?-- since PostgreSQL (\d+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1],
  );
  return Math.max(0, ...versions.map(Number).filter((version) => !Number.isNaN(version)));
}

/** Both sides of a case, as they are read. */
export async function readCase({ folder }: Case): Promise<{ readonly expected: Snapshot; readonly actual: Snapshot }> {
  await using expected = await buildSide(folder, 'expected');
  await using actual = await buildSide(folder, 'actual');
  const now = new Date(0);
  return { expected: await introspect(expected.source, { now }), actual: await introspect(actual.source, { now }) };
}

async function buildSide(folder: string, side: string): Promise<AsyncDisposable & { readonly source: string }> {
  const file = readdirSync(folder).find((name) => name.startsWith(`${side}.`) && name.endsWith('.sql'));
  const build = BUILDERS[file?.split('.')[1] ?? ''];
  if (file === undefined || build === undefined) throw new Error(`${folder} has no ${side}.<engine>.sql`);
  const sql = readFileSync(join(folder, file), 'utf8');
  const built = await build(sql);
  return { source: built.source + parametersIn(sql), [Symbol.asyncDispose]: () => built[Symbol.asyncDispose]() };
}

/** The parameters that comments at the top of a script add to its source: `-- source ?schema=a`. */
function parametersIn(sql: string): string {
  const [top = ''] = /^(--.*\n)*/.exec(sql) ?? [];
  return /^-- source (\?\S+)$/m.exec(top)?.[1] ?? '';
}

/** A report without its head: the expected result of a case, one line each. */
export function outlineOf(report: ParityReport): string {
  return [
    report.verdict,
    ...report.findings.flatMap(linesOf),
    ...Object.entries(report.explained).map(([rule, count]) => `explained ${rule} ${count}`),
    ...report.coverage.notCompared.flatMap(({ kind, side, objects }) =>
      objects === 0 ? [] : `not compared ${kind}: ${objects}, not read on the ${side} side`,
    ),
    ...report.coverage.unmodelled.map(
      ({ side, what, count, examples }) =>
        `unmodelled ${count} ${what} on the ${side} side, such as ${examples.join(', ')}`,
    ),
    ...skippedLines(report.coverage.skipped),
    '',
  ].join('\n');
}

const SKIPPED_SHOWN = 5;

/** One line each; where one side leaves out many of a kind, for one reason, their number. */
function skippedLines(skipped: ParityReport['coverage']['skipped']): readonly string[] {
  const groups = Map.groupBy(skipped, ({ side, kind, reason }) => JSON.stringify([side, kind, reason]));
  return [...groups.values()].flatMap((group) => {
    const lines = group.map(({ side, kind, name, reason }) => `skipped ${kind} ${name} on the ${side} side: ${reason}`);
    const [{ side, kind, reason } = { side: '', kind: '', reason: '' }] = group;
    return group.length > SKIPPED_SHOWN ? [`skipped ${group.length} of ${kind} on the ${side} side: ${reason}`] : lines;
  });
}

function linesOf(finding: Finding): readonly string[] {
  const { severity, rule, example } = finding;
  const opening = `${severity.padEnd(7)} ${rule}`;
  const closing = example === undefined ? [] : [`        such as ${example}`];
  if (finding.members === undefined) return [`${opening} ${subjectOf(finding)}`, ...closing];
  return [opening, ...finding.members.map((member) => `        ${subjectOf(member)}`), ...closing];
}

function subjectOf({ object, field, expected, actual }: Omit<Member, 'differenceId'>): string {
  const place = [object.owner, object.name].filter((part) => part !== null).join('.');
  const values = [expected ?? '(nothing)', actual ?? '(nothing)'].join(' -> ').replaceAll(/\s+/g, ' ');
  return `${object.kind} ${place}${field === undefined ? '' : ` ${field}`}: ${values}`;
}
