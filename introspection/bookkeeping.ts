/** Tables in which migration tools keep their own records. They say what ran, not what is. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  '__diesel_schema_migrations',
  '__drizzle_migrations',
  '__efmigrationshistory',
  '_prisma_migrations',
  '_sqlx_migrations',
  'alembic_version',
  'ar_internal_metadata',
  'databasechangelog',
  'databasechangeloglock',
  'django_migrations',
  'flyway_schema_history',
  'goose_db_version',
  'gorp_migrations',
  'gopg_migrations',
  'knex_migrations',
  'knex_migrations_lock',
  'kysely_migration',
  'kysely_migration_lock',
  'migrate_version',
  'mikro_orm_migrations',
  'pgmigrations',
  'phinxlog',
  'refinery_schema_history',
  'schema_migration',
  'schema_migrations',
  'schemamigrations',
  'schemaversion',
  'seaql_migrations',
  'sequelizemeta',
  'sqlx_migrations',
  'typeorm_metadata',
]);

/** Names too common to tell by themselves, with the columns, sorted, of the tools that use them. */
const BY_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['migrations', ['version', 'batch,id,migration', 'id,name,timestamp', 'applied_at,id,name', 'id,name,run_on']],
  ['migration', ['version', 'id,name,timestamp']],
]);

/** `columnsOf`: the names of all columns of the table, asked for only where the name of the table does not tell enough. */
export function isBookkeeping(table: string, columnsOf: () => readonly string[]): boolean {
  const name = table.toLowerCase();
  if (BOOKKEEPING.has(name)) return true;
  const layouts = BY_COLUMNS.get(name);
  if (layouts === undefined) return false;
  const layout = columnsOf().map((column) => column.toLowerCase());
  return layouts.includes(layout.toSorted().join());
}
