import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Engine, engines, introspect } from '../../../introspection/index.ts';
import { EvenkeelError } from '../../../src/errors.ts';
import { layouts } from '../../../src/migrations/layouts/registry.ts';
import { type MigrationScripts, readMigrationScripts } from '../../../src/migrations/migration-scripts.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

const root = join(import.meta.dirname, 'layouts');

describe('every layout gives each engine its scripts in the right order', () => {
  it.for(readdirSync(root))('%s', async (name) => {
    const folder = join(root, name, 'migrations');
    const outline = await outlineOf(folder);
    await expect(outline).toMatchFileSnapshot(join(root, name, 'expected.txt'));
  });
});

it('every layout is documented under its title', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/migrations.md'), 'utf8');
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(expect.arrayContaining(layouts.map(({ title }) => title)));
});

/** The scripts for each engine, the engine of the folder if none is named, and the tables after all scripts have run. */
async function outlineOf(folder: string): Promise<string> {
  const shown = relative(process.cwd(), folder);
  const parts = [];
  for (const wanted of [undefined, ...engines]) {
    const told = await toldOf(folder, wanted);
    parts.push(`${wanted?.name ?? 'not said'}:`, ...told.map((line) => `  ${line.replaceAll(shown, 'migrations')}`));
  }
  return `${parts.join('\n')}\n`;
}

async function toldOf(folder: string, wanted: Engine | undefined): Promise<readonly string[]> {
  try {
    const found = await readMigrationScripts(folder, wanted);
    if (wanted === undefined) return [`is for ${found.engine.name}`];
    const scripts = found.scripts.map(({ file, firstLine }) =>
      firstLine === 1 ? file : `${file} from line ${firstLine}`,
    );
    return [...scripts, ...found.doubts.map(({ note }) => `note: ${note}`), await madeBy(found)];
  } catch (error) {
    if (!(error instanceof EvenkeelError)) throw error;
    return [`${error.code}: ${error.message}`];
  }
}

async function madeBy({ engine, scripts }: MigrationScripts): Promise<string> {
  const sql = scripts.map(({ text }) => text).join('\n');
  const database = await built(engine, sql).catch((error: Error) => error.message);
  if (typeof database === 'string') return `does not run: ${database}`;
  await using opened = database;
  const { objects } = await introspect(opened.source);
  return `makes ${objects.flatMap(({ kind, owner, name }) => (kind === 'column' ? `${owner}.${name}` : [])).join(', ')}`;
}

async function built(engine: Engine, sql: string): Promise<AsyncDisposable & { readonly source: string }> {
  const database = engine.name === 'sqlite' ? await sqliteDatabase(sql) : await postgresDatabase(sql);
  const source = 'url' in database ? database.url : database.path;
  return { source, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}
