import { type Kysely, Migrator, sql } from 'kysely';
import { compareText } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { migrationsOf } from './migrations/registry.ts';
import type { StoreEngine } from './store.ts';
import type { Tables } from './tables.ts';

interface MigrateRequest {
  readonly db: Kysely<Tables>;
  readonly engine: StoreEngine;
  readonly name: string;
  readonly schema: string | undefined;
}

/** Runs the missing migrations, all or nothing. If several processes start at once, one of them does it. */
export async function migrateStore({ db, engine, name, schema }: MigrateRequest): Promise<void> {
  const migrations = migrationsOf(engine);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    nameComparator: compareText,
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = (await readNames(db, schema)).find((ran) => !Object.hasOwn(migrations, ran));
  if (unknown === undefined) throw error;
  const message = `The store "${name}" was written by a newer Evenkeel: it has ${unknown}, which this one does not know. Run that version, or use another store.`;
  throw new EvenkeelError('E_STORE_INVALID', message, { cause: error });
}

/** The migrations that the store has; none if unknown. */
async function readNames(db: Kysely<Tables>, schema: string | undefined): Promise<readonly string[]> {
  const table = schema === undefined ? sql.id('kysely_migration') : sql.id(schema, 'kysely_migration');
  try {
    const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    return [];
  }
}
