/** A table in which a tool or a host keeps its own records, such as the migrations it has run. */
interface Bookkeeping {
  readonly by: string;
  /** In lower case. */
  readonly table: string;
  /** Its known columns, in lower case, one list for each variant; absent: the name is enough. */
  readonly shapes?: readonly string[];
}

const declared: readonly Bookkeeping[] = [
  { by: 'Aerich', table: 'aerich', shapes: ['id version app content'] },
  { by: 'Alembic', table: 'alembic_version' },
  { by: 'AdonisJS', table: 'adonis_schema' },
  { by: 'AdonisJS', table: 'adonis_schema_versions' },
  { by: 'Android', table: 'android_metadata', shapes: ['locale'] },
  { by: 'Android Room', table: 'room_master_table', shapes: ['id identity_hash'] },
  { by: 'Atlas', table: 'atlas_schema_revisions' },
  { by: 'bun', table: 'bun_migrations' },
  { by: 'bun', table: 'bun_migration_locks' },
  { by: 'Cloudflare', table: '_cf_kv' },
  { by: 'Cloudflare', table: '__cf_kv' },
  { by: 'Cloudflare', table: '_cf_metadata' },
  { by: 'Cloudflare', table: '_cf_alarm' },
  { by: 'Cloudflare D1', table: 'd1_migrations' },
  {
    by: 'DbUp',
    table: 'schemaversions',
    shapes: ['schemaversionsid scriptname applied', 'schemaversionid scriptname applied'],
  },
  { by: 'Diesel', table: '__diesel_schema_migrations' },
  { by: 'Directus', table: 'directus_migrations' },
  { by: 'Django', table: 'django_migrations' },
  { by: 'South', table: 'south_migrationhistory' },
  { by: 'Doctrine', table: 'doctrine_migration_versions' },
  {
    by: 'Doctrine',
    table: 'migration_versions',
    shapes: ['version', 'version executed_at', 'version executed_at execution_time'],
  },
  { by: 'Drizzle', table: '__drizzle_migrations' },
  { by: 'Entity Framework Core', table: '__efmigrationshistory' },
  { by: 'Entity Framework Core', table: '__efmigrationslock' },
  { by: 'Fluent', table: '_fluent_migrations' },
  { by: 'FluentMigrator', table: 'versioninfo', shapes: ['version appliedon description'] },
  { by: 'Flyway', table: 'flyway_schema_history' },
  {
    by: 'Flyway or Tern',
    table: 'schema_version',
    shapes: [
      'version',
      'installed_rank version description type script checksum installed_by installed_on execution_time success',
    ],
  },
  { by: 'goose', table: 'goose_db_version' },
  { by: 'go-pg', table: 'gopg_migrations' },
  { by: 'GRDB', table: 'grdb_migrations' },
  { by: 'knex', table: 'knex_migrations' },
  { by: 'knex', table: 'knex_migrations_lock' },
  { by: 'Kysely', table: 'kysely_migration' },
  { by: 'Kysely', table: 'kysely_migration_lock' },
  { by: 'libSQL', table: 'libsql_wasm_func_table' },
  { by: 'libSQL', table: 'turso_cdc' },
  { by: 'libSQL', table: 'turso_sync_last_change_id' },
  { by: 'Liquibase', table: 'databasechangelog' },
  { by: 'Liquibase', table: 'databasechangeloglock' },
  { by: 'Litestream', table: '_litestream_seq' },
  { by: 'Litestream', table: '_litestream_lock' },
  { by: 'micrate', table: 'micrate_db_version' },
  { by: 'MikroORM', table: 'mikro_orm_migrations' },
  { by: 'node-pg-migrate', table: 'pgmigrations' },
  { by: 'Payload', table: 'payload_migrations' },
  { by: 'peewee', table: 'migratehistory' },
  { by: 'Phinx', table: 'phinxlog' },
  { by: 'Play', table: 'play_evolutions' },
  { by: 'Play', table: 'play_evolutions_lock' },
  { by: 'PocketBase', table: '_migrations', shapes: ['file applied'] },
  { by: 'Prisma', table: '_prisma_migrations' },
  { by: 'Rails', table: 'ar_internal_metadata' },
  { by: 'refinery', table: 'refinery_schema_history' },
  { by: 'SeaORM', table: 'seaql_migrations' },
  { by: 'Sequel', table: 'schema_info', shapes: ['version'] },
  { by: 'Sequelize', table: 'sequelizemeta' },
  { by: 'Sequelize', table: 'sequelizedata', shapes: ['name'] },
  { by: 'sql-migrate', table: 'gorp_migrations' },
  { by: 'SQLAlchemy Migrate', table: 'migrate_version' },
  { by: 'sqlx', table: '_sqlx_migrations' },
  { by: 'sqlx', table: 'sqlx_migrations' },
  { by: 'TypeORM', table: 'typeorm_metadata' },
  { by: 'yoyo', table: '_yoyo_migration' },
  { by: 'yoyo', table: '_yoyo_log' },
  { by: 'yoyo', table: '_yoyo_version' },
  { by: 'yoyo', table: 'yoyo_lock' },
  { by: 'several tools', table: 'schema_migration' },
  { by: 'several tools', table: 'schema_migrations' },
  { by: 'several tools', table: 'schemamigrations' },
  { by: 'several tools', table: 'schemaversion' },
  {
    by: 'several tools',
    table: 'migrations',
    shapes: [
      'version',
      'version dirty',
      'id migration batch',
      'id timestamp name',
      'id name applied_at',
      'id name run_on',
      'id name hash executed_at',
      'migration',
    ],
  },
  {
    by: 'several tools',
    table: 'migration',
    shapes: ['version', 'version dirty', 'version apply_time', 'id timestamp name'],
  },
];

const shapesOf: ReadonlyMap<string, ReadonlySet<string> | null> = new Map(
  declared.map(({ table, shapes }) => [table, shapes === undefined ? null : new Set(shapes.map(sorted))]),
);

/** `columnsOf` gives the column names of the table; called only if the table name is not enough. */
export function isBookkeeping(table: string, columnsOf: () => readonly string[]): boolean {
  const shapes = shapesOf.get(table.toLowerCase());
  if (shapes === undefined) return false;
  return shapes === null || shapes.has(sorted(columnsOf().join(' ')));
}

function sorted(columns: string): string {
  return columns.toLowerCase().split(' ').toSorted().join();
}

/** A schema that belongs to a host or an extension. */
interface BookkeepingNamespace {
  readonly by: string;
  readonly namespace: string;
  /** Its known tables, all required; absent: the name is enough. */
  readonly with?: readonly string[];
}

const namespaces: readonly BookkeepingNamespace[] = [
  ...['hdb_catalog', 'hdb_lib'].map((namespace) => ({ by: 'Hasura', namespace })),
  ...['catalog', 'cache', 'config', 'debug', 'functions', 'internal'].map((part) => ({
    by: 'TimescaleDB',
    namespace: `_timescaledb_${part}`,
  })),
  { by: 'Heroku', namespace: '_heroku' },
  ...['_analytics', '_realtime', '_supavisor', 'supabase_functions', 'supabase_migrations'].map((namespace) => ({
    by: 'Supabase',
    namespace,
  })),
  { by: 'Supabase', namespace: 'auth', with: ['users', 'identities', 'refresh_tokens', 'schema_migrations'] },
  { by: 'Supabase', namespace: 'storage', with: ['buckets', 'objects', 'migrations'] },
  { by: 'Supabase', namespace: 'realtime', with: ['subscription', 'schema_migrations'] },
  { by: 'Supabase', namespace: 'vault', with: ['secrets'] },
  { by: 'graphile-migrate', namespace: 'graphile_migrate' },
  { by: 'Sqitch', namespace: 'sqitch', with: ['changes', 'dependencies', 'events', 'projects'] },
];

/** The known owner of a schema; undefined: none. `hasTable` tests for one of its tables. */
export function findKeeper(namespace: string, hasTable: (name: string) => boolean): string | undefined {
  return namespaces.find((known) => known.namespace === namespace && (known.with ?? []).every(hasTable))?.by;
}
