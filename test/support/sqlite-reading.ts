import Database from 'better-sqlite3';
import { sqlite } from '../../introspection/engines/sqlite/index.ts';
import { type Kind, kindNames } from '../../introspection/kinds/registry.ts';
import { everything } from '../../introspection/scope.ts';
import type { SchemaObject, Skipped } from '../../introspection/snapshot.ts';
import { scratchFolder } from './scratch-folder.ts';

export interface Reading {
  readonly skipped: readonly Skipped[];
  /** What SQLite answers to the query that verifies each object. */
  readonly verified: readonly (readonly [address: string, rows: readonly unknown[]])[];
  /** The known facts of one kind, by name; generated names end with ` *`. */
  of(kind: Kind, owner?: string): Record<string, object>;
}

/** Runs the statements in a new file and reads it. */
export async function readSqlite(...statements: readonly string[]): Promise<Reading> {
  await using folder = await scratchFolder();
  const path = folder.file('a.db');
  const writer = new Database(path).unsafeMode();
  for (const statement of statements) writer.exec(statement);
  const { objects, skipped } = await readAll(path);
  const verified = objects.map((object) => {
    const query = sqlite.verifications[object.kind]?.(object) ?? '';
    return [`${object.kind} ${object.owner}.${object.name}`, writer.prepare(query).all()] as const;
  });
  writer.close();
  return {
    skipped,
    verified,
    of: (kind, owner) => {
      const wanted = objects.filter((object) => object.kind === kind && (owner ?? object.owner) === object.owner);
      return Object.fromEntries(wanted.map((object) => [labelOf(object), JSON.parse(JSON.stringify(object.facts))]));
    },
  };
}

/** The names of the tables that the engine finds. */
export async function tablesIn(source: string): Promise<readonly string[]> {
  const database = await sqlite.open(source);
  try {
    const tables = (await database.readers.table?.(everything)) ?? [];
    return tables.map(({ name }) => name).toSorted();
  } finally {
    await database.close();
  }
}

/** Runs the statements in a new file. */
export async function build(path: string, ...sql: readonly string[]): Promise<void> {
  const database = new Database(path);
  for (const each of sql) database.exec(each);
  database.close();
}

async function readAll(
  path: string,
): Promise<Pick<Reading, 'skipped'> & { readonly objects: readonly SchemaObject[] }> {
  const database = await sqlite.open(path);
  const objects: SchemaObject[] = [];
  for (const kind of kindNames) objects.push(...((await database.readers[kind]?.(everything)) ?? []));
  const skipped = await database.skipped(everything);
  await database.close();
  return { objects, skipped };
}

function labelOf({ name, autoNamed }: SchemaObject): string {
  return autoNamed ? `${name} *` : name;
}
