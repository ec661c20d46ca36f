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
  'gorp_migrations',
  'goose_db_version',
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

export function isBookkeeping(table: string): boolean {
  return BOOKKEEPING.has(table.toLowerCase());
}
