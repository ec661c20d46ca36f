import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import {
  engineNamed,
  introspect,
  type KindDefinition,
  kindNames,
  kinds,
  parseSnapshot,
  renderSnapshot,
  type SchemaObject,
} from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

interface Opened extends AsyncDisposable {
  readonly source: string;
  /** With all that is off unless it is asked for. */
  readonly whole: string;
  rowsOf(sql: string): Promise<readonly unknown[]>;
}

const engines: readonly { readonly engine: string; open(sql: string): Promise<Opened> }[] = [
  { engine: 'postgres', open: openPostgres },
  { engine: 'sqlite', open: openSqlite },
];

async function openPostgres(sql: string): Promise<Opened> {
  const database = await postgresDatabase(sql);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return {
    source: database.url,
    whole: `${database.url}?with=privileges,owners`,
    rowsOf: async (query) => (await client.query(query)).rows,
    async [Symbol.asyncDispose]() {
      await client.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function openSqlite(sql: string): Promise<Opened> {
  const database = await sqliteDatabase(sql);
  return {
    source: database.path,
    whole: database.path,
    async rowsOf(query) {
      const connection = new Database(database.path, { readonly: true });
      try {
        return connection.prepare(query).all();
      } finally {
        connection.close();
      }
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

const everything = (engine: string): string =>
  readFileSync(join(import.meta.dirname, 'databases', `everything.${engine}.sql`), 'utf8');

describe.for(engines)('the $engine engine', ({ engine, open }) => {
  it('reads objects of every kind that it has, and says why it reads no others', async () => {
    await using database = await open(everything(engine));
    const snapshot = await introspect(database.whole);
    const { verifications } = await engineNamed(engine);
    for (const kind of kindNames) {
      const found = snapshot.objects.some((object) => object.kind === kind);
      expect(found, kind).toBe(verifications[kind] !== undefined);
      expect(
        snapshot.uncovered.some((uncovered) => uncovered.kind === kind),
        kind,
      ).toBe(!found);
    }
  });

  it('provides every fact of every kind, or never that fact', async () => {
    await using database = await open(everything(engine));
    const { objects } = await introspect(database.source);
    expect(objects.map(lineOf).join('\n')).toMatchSnapshot();
  });

  it('provides all facts except those that it declares to lack, and behaves there as declared', async () => {
    await using database = await open(everything(engine));
    const { objects } = await introspect(database.whole);
    const { lacks } = await engineNamed(engine);
    for (const [kind, all] of Map.groupBy(objects, (object) => object.kind)) {
      const definition: KindDefinition = kinds[kind];
      for (const [name, { absent }] of Object.entries(definition.fields)) {
        const values = all.map(({ facts }): unknown => new Map<string, unknown>(Object.entries(facts)).get(name));
        const lacked: readonly string[] = lacks[kind] ?? [];
        if (!lacked.includes(name))
          expect(
            values.some((value) => value !== undefined),
            `${kind}.${name}`,
          ).toBe(true);
        else if (typeof absent === 'object' && 'means' in absent)
          expect(values, name).toEqual(values.map(() => absent.means));
        else expect(new Set(values), `${kind}.${name}`).toEqual(new Set([undefined]));
      }
    }
  });

  it('gives a query for each object that shows it to anyone', async () => {
    await using database = await open(everything(engine));
    const { objects } = await introspect(database.whole);
    const { verifications } = await engineNamed(engine);
    for (const object of objects) {
      const query = verifications[object.kind]?.(object) ?? '';
      expect((await database.rowsOf(query)).length, query).toBeGreaterThan(0);
    }
  });

  it('is at parity with itself and with its own snapshot, through a file', async () => {
    await using database = await open(everything(engine));
    await using folder = await sqliteDatabase();
    const snapshot = await introspect(database.whole);
    const file = `${folder.path}.json`;
    writeFileSync(file, renderSnapshot(snapshot));
    for (const other of [await introspect(database.whole), await introspect(`snapshot:${file}`)]) {
      const report = await compareSnapshots(snapshot, other);
      expect(report.summary.differences.raw).toBe(0);
      expect(report.verdict).toBe('parity');
    }
    expect(renderSnapshot(parseSnapshot(renderSnapshot(snapshot), file))).toBe(renderSnapshot(snapshot));
  });

  it('says for two empty databases that nothing was compared', async () => {
    await using database = await open('');
    const snapshot = await introspect(database.source);
    expect((await compareSnapshots(snapshot, snapshot)).verdict).toBe('not-compared');
  });
});

/** An object with its facts in the order of the kind, without unknown facts. */
function lineOf({ kind, namespace, owner, name, autoNamed, facts }: SchemaObject): string {
  const known: Readonly<Record<string, unknown>> = facts;
  const told = Object.keys(kinds[kind].fields).map((field) => [field, known[field]]);
  const address = [namespace, owner, name].filter((part) => part !== null).join('.');
  return `${kind} ${address}${autoNamed ? ' (named by the engine)' : ''} ${JSON.stringify(Object.fromEntries(told))}`;
}
