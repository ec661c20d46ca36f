/** One row, by the column as the runner declares it; in no order. */
export type RecordRow = ReadonlyMap<string, string | null>;

/** A migration that a runner recorded. A file is meant if one of these fits it. */
export interface RecordedEntry {
  /** For people. */
  readonly shown: string;
  /** The name of the file or folder, with or without its ending. */
  readonly name?: string | undefined;
  /** What the name of the file begins with. */
  readonly beginning?: string | undefined;
  /** The number in front of the name. */
  readonly version?: string | undefined;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash?: string | undefined;
  /** All files up to this one have been run too. */
  readonly upTo?: true;
  /** The runner recorded that it failed, or did not end. */
  readonly failed?: true;
}

/** A migration tool, and where it records what it has run. */
export interface Runner {
  readonly title: string;
  /** In lower case, as its columns. */
  readonly table: string;
  readonly columns: readonly string[];
  /** A row that records nothing that stands gives undefined. */
  entryOf(row: RecordRow): RecordedEntry | undefined;
  /** The rows of one migration, of which only the last one counts: the column that is the same, and the one that orders them. */
  readonly last?: { readonly of: string; readonly by: string };
}

const named = (column: string) => (row: RecordRow) => {
  const name = row.get(column) ?? '';
  return { shown: name, name };
};

const numbered = (column: string, title?: string) => (row: RecordRow) => {
  const version = row.get(column) ?? '';
  const name = title === undefined ? null : row.get(title);
  return { shown: name ? `${version} ${name}` : version, version };
};

/** As text, a boolean is `true`, `t` or `1`. */
function isTrue(value: string | null | undefined): boolean {
  return value === 'true' || value === 't' || value === '1';
}

/**
 * The known runners. Where two keep tables of one name, the one that asks for more columns comes first. Each table and its meaning
 * is that of the runner's source.
 */
export const runners: readonly Runner[] = [
  {
    // https://github.com/golang-migrate/migrate: one row, the last version that was run.
    title: 'golang-migrate',
    table: 'schema_migrations',
    columns: ['version', 'dirty'],
    entryOf: (row) => ({
      ...numbered('version')(row),
      upTo: true,
      ...(isTrue(row.get('dirty')) && { failed: true }),
    }),
  },
  { title: 'dbmate or Rails', table: 'schema_migrations', columns: ['version'], entryOf: numbered('version') },
  {
    // https://github.com/pressly/goose: going down adds a row, or removes one. Version 0 is the table itself.
    title: 'goose',
    table: 'goose_db_version',
    columns: ['id', 'version_id', 'is_applied'],
    last: { of: 'version_id', by: 'id' },
    entryOf: (row) =>
      isTrue(row.get('is_applied')) && row.get('version_id') !== '0' ? numbered('version_id')(row) : undefined,
  },
  {
    // https://documentation.red-gate.com/flyway: undone and deleted ones have a later row of another type.
    title: 'Flyway',
    table: 'flyway_schema_history',
    columns: ['installed_rank', 'version', 'type', 'script', 'success'],
    last: { of: 'script', by: 'installed_rank' },
    entryOf: (row) => {
      const [type = '', script = '', version] = [row.get('type') ?? '', row.get('script') ?? '', row.get('version')];
      if (/^(?:SCHEMA|DELETE)$|^UNDO/.test(type)) return undefined;
      return {
        shown: script,
        name: script,
        ...(version != null && { version }),
        ...(type.includes('BASELINE') && { upTo: true }),
        ...(!isTrue(row.get('success')) && { failed: true }),
      };
    },
  },
  {
    title: 'Prisma',
    table: '_prisma_migrations',
    columns: ['migration_name', 'started_at', 'finished_at', 'rolled_back_at'],
    last: { of: 'migration_name', by: 'started_at' },
    entryOf: (row) => {
      if (row.get('rolled_back_at') !== null) return undefined;
      return { ...named('migration_name')(row), ...(row.get('finished_at') === null && { failed: true }) };
    },
  },
  {
    // https://github.com/drizzle-team/drizzle-orm: the hash of the file; the time is that of its journal.
    title: 'Drizzle',
    table: '__drizzle_migrations',
    columns: ['hash', 'created_at'],
    entryOf: (row) => {
      const hash = row.get('hash') ?? '';
      return { shown: `${hash.slice(0, 12)} of ${row.get('created_at')}`, hash };
    },
  },
  { title: 'Knex', table: 'knex_migrations', columns: ['name', 'batch'], entryOf: named('name') },
  {
    title: 'TypeORM',
    table: 'migrations',
    columns: ['timestamp', 'name'],
    entryOf: (row) => ({ ...named('name')(row), version: row.get('timestamp') ?? '' }),
  },
  { title: 'db-migrate', table: 'migrations', columns: ['name', 'run_on'], entryOf: named('name') },
  { title: 'Sequelize', table: 'sequelizemeta', columns: ['name'], entryOf: named('name') },
  {
    title: 'sqlx',
    table: '_sqlx_migrations',
    columns: ['version', 'description', 'success'],
    entryOf: (row) => ({
      ...numbered('version', 'description')(row),
      ...(!isTrue(row.get('success')) && { failed: true }),
    }),
  },
  { title: 'Diesel', table: '__diesel_schema_migrations', columns: ['version'], entryOf: numbered('version') },
  {
    title: 'refinery',
    table: 'refinery_schema_history',
    columns: ['version', 'name'],
    entryOf: numbered('version', 'name'),
  },
  {
    // https://alembic.sqlalchemy.org: only the newest revision of each branch.
    title: 'Alembic',
    table: 'alembic_version',
    columns: ['version_num'],
    entryOf: (row) => ({ shown: row.get('version_num') ?? '', beginning: row.get('version_num') ?? '', upTo: true }),
  },
  {
    title: 'Django',
    table: 'django_migrations',
    columns: ['app', 'name'],
    entryOf: (row) => ({ shown: `${row.get('app')}.${row.get('name')}`, name: row.get('name') ?? '' }),
  },
  {
    // https://docs.liquibase.com: a row for each change set of a file.
    title: 'Liquibase',
    table: 'databasechangelog',
    columns: ['id', 'filename', 'orderexecuted', 'exectype'],
    last: { of: 'filename', by: 'orderexecuted' },
    entryOf: (row) => ({
      ...named('filename')(row),
      ...(row.get('exectype') === 'FAILED' && { failed: true }),
    }),
  },
  { title: 'node-pg-migrate', table: 'pgmigrations', columns: ['name', 'run_on'], entryOf: named('name') },
  { title: 'MikroORM', table: 'mikro_orm_migrations', columns: ['name', 'executed_at'], entryOf: named('name') },
  { title: 'Kysely', table: 'kysely_migration', columns: ['name', 'timestamp'], entryOf: named('name') },
  { title: 'Cloudflare D1', table: 'd1_migrations', columns: ['name', 'applied_at'], entryOf: named('name') },
  { title: 'sql-migrate', table: 'gorp_migrations', columns: ['id', 'applied_at'], entryOf: named('id') },
  { title: 'bun', table: 'bun_migrations', columns: ['name', 'group_id'], entryOf: named('name') },
  { title: 'SeaORM', table: 'seaql_migrations', columns: ['version', 'applied_at'], entryOf: named('version') },
];
