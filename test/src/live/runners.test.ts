import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { isBookkeeping } from '../../../introspection/bookkeeping.ts';
import { readRecords } from '../../../introspection/index.ts';
import { readFileKeys } from '../../../src/live/file-keys.ts';
import { askedRecords, recordedIn } from '../../../src/live/recorded.ts';
import { runners } from '../../../src/live/runners.ts';
import { namedFile } from '../../../src/migrations/named-file.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const CONTENT = 'CREATE TABLE a (b int);';
const HASH = createHash('sha256').update(CONTENT).digest('hex');

/** A table as the runner makes it, and what it says of these files. */
interface Kept {
  readonly runner: string;
  readonly files: readonly string[];
  readonly sql: string;
  /** The files that were run, what is none of them, and what failed; none: empty. */
  readonly run: readonly string[];
  readonly unknown?: readonly string[];
  readonly failed?: readonly string[];
}

const FILES = ['20240101_users.sql', '20240102_posts.sql', '20240103_tags.sql'];
const [USERS = '', POSTS = ''] = FILES;

const kept: readonly Kept[] = [
  {
    runner: 'golang-migrate',
    files: ['1_users.up.sql', '2_posts.up.sql', '10_tags.up.sql'],
    sql: 'CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (2, false)',
    run: ['1_users.up.sql', '2_posts.up.sql'],
  },
  {
    runner: 'golang-migrate',
    files: ['1_users.up.sql', '10_tags.up.sql'],
    sql: 'CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (7, true)',
    run: ['1_users.up.sql'],
    unknown: ['7'],
    failed: ['7'],
  },
  {
    runner: 'dbmate or Rails',
    files: FILES,
    sql: `CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY); INSERT INTO schema_migrations VALUES ('20240101'), ('20240109')`,
    run: [USERS],
    unknown: ['20240109'],
  },
  {
    runner: 'goose',
    files: ['00001_users.sql', '00002_posts.sql', '00003_tags.sql'],
    sql: `CREATE TABLE goose_db_version (id integer PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp);
      INSERT INTO goose_db_version (id, version_id, is_applied) VALUES (1, 0, true), (2, 1, true), (3, 2, true), (4, 3, true), (11, 3, false)`,
    run: ['00001_users.sql', '00002_posts.sql'],
  },
  {
    runner: 'Flyway',
    files: ['V1__users.sql', 'V1_10__posts.sql', 'V2__tags.sql', 'R__views.sql', 'V3__more.sql'],
    sql: `CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50), description varchar(200), type varchar(20), script varchar(1000), checksum int, installed_by varchar(100), installed_on timestamp, execution_time int, success boolean);
      INSERT INTO flyway_schema_history (installed_rank, version, type, script, success) VALUES (0, NULL, 'SCHEMA', '"app"', true),
      (1, '1', 'BASELINE', '<< Flyway Baseline >>', true), (2, '1.10', 'SQL', 'V1_10__posts.sql', true), (3, NULL, 'SQL', 'R__views.sql', true),
      (4, '3', 'SQL', 'V3__more.sql', false), (5, '9', 'JDBC', 'db.migration.V9__code', true)`,
    run: ['V1__users.sql', 'V1_10__posts.sql', 'R__views.sql', 'V3__more.sql'],
    unknown: ['db.migration.V9__code'],
    failed: ['V3__more.sql'],
  },
  {
    runner: 'Prisma',
    files: FILES,
    sql: `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64), finished_at timestamp, migration_name varchar(255), logs text, rolled_back_at timestamp, started_at timestamp, applied_steps_count int);
      INSERT INTO _prisma_migrations (id, migration_name, started_at, finished_at, rolled_back_at) VALUES
      ('a', '20240101_users', '2024-01-01 10:00:00', NULL, '2024-01-01 10:01:00'), ('b', '20240101_users', '2024-01-01 10:02:00', '2024-01-01 10:03:00', NULL),
      ('c', '20240102_posts', '2024-01-01 10:04:00', NULL, NULL), ('d', '20240103_tags', '2024-01-01 10:05:00', '2024-01-01 10:05:00', '2024-01-01 10:06:00')`,
    run: [USERS, POSTS],
    failed: ['20240102_posts'],
  },
  {
    runner: 'Drizzle',
    files: ['0000_users.sql'],
    sql: `CREATE TABLE __drizzle_migrations (id integer PRIMARY KEY, hash text NOT NULL, created_at bigint); INSERT INTO __drizzle_migrations VALUES (1, '${HASH}', 1704067200000), (2, 'abcdefabcdefabcdef', 1704067200001)`,
    run: ['0000_users.sql'],
    unknown: ['abcdefabcdef of 1704067200001'],
  },
  {
    runner: 'Knex',
    files: FILES,
    sql: `CREATE TABLE knex_migrations (id integer PRIMARY KEY, name varchar(255), batch integer, migration_time timestamp); INSERT INTO knex_migrations VALUES (1, '20240101_users.js', 1, NULL), (2, '20240108_more.ts', 1, NULL)`,
    run: [USERS],
    unknown: ['20240108_more.ts'],
  },
  {
    runner: 'TypeORM',
    files: ['1704067200000-users.sql', '1704067300000-posts.sql'],
    sql: `CREATE TABLE migrations (id integer PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL); INSERT INTO migrations VALUES (1, 1704067200000, 'Users1704067200000')`,
    run: ['1704067200000-users.sql'],
  },
  {
    runner: 'db-migrate',
    files: FILES,
    sql: `CREATE TABLE migrations (id integer PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO migrations VALUES (1, '/20240101_users', '2024-01-01 00:00:00')`,
    run: [USERS],
  },
  {
    runner: 'Sequelize',
    files: FILES,
    sql: `CREATE TABLE "SequelizeMeta" (name varchar(255) NOT NULL UNIQUE PRIMARY KEY); INSERT INTO "SequelizeMeta" VALUES ('20240101_users.js')`,
    run: [USERS],
  },
  {
    runner: 'sqlx',
    files: FILES,
    sql: `CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on timestamp, success boolean NOT NULL, checksum text, execution_time bigint);
      INSERT INTO _sqlx_migrations (version, description, success) VALUES (20240101, 'users', true), (20240102, 'posts', false)`,
    run: [USERS, POSTS],
    failed: ['20240102 posts'],
  },
  {
    runner: 'Diesel',
    files: ['2024-01-01-000000_users/up.sql', '2024-01-02-000000_posts/up.sql'],
    sql: `CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY NOT NULL, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP); INSERT INTO __diesel_schema_migrations (version) VALUES ('20240101000000')`,
    run: ['2024-01-01-000000_users/up.sql'],
  },
  {
    runner: 'refinery',
    files: ['V1__users.sql', 'V2__posts.sql'],
    sql: `CREATE TABLE refinery_schema_history (version int PRIMARY KEY, name varchar(255), applied_on varchar(255), checksum varchar(255)); INSERT INTO refinery_schema_history VALUES (1, 'users', '', ''), (5, 'lost', '', '')`,
    run: ['V1__users.sql'],
    unknown: ['5 lost'],
  },
  {
    runner: 'Alembic',
    files: ['ae10_users.sql', 'bf20_posts.sql', 'cd30_tags.sql'],
    sql: `CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY); INSERT INTO alembic_version VALUES ('bf20')`,
    run: ['ae10_users.sql', 'bf20_posts.sql'],
  },
  {
    runner: 'Django',
    files: ['0001_initial.sql', '0002_posts.sql'],
    sql: `CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255) NOT NULL, name varchar(255) NOT NULL, applied timestamp); INSERT INTO django_migrations VALUES (1, 'blog', '0001_initial', NULL), (2, 'auth', '0012_other', NULL)`,
    run: ['0001_initial.sql'],
    unknown: ['auth.0012_other'],
  },
  {
    runner: 'Liquibase',
    files: ['001-users.sql', '002-posts.sql'],
    sql: `CREATE TABLE databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, dateexecuted timestamp, orderexecuted int NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35));
      INSERT INTO databasechangelog VALUES ('1', 'a', 'db/changelog/001-users.sql', NULL, 1, 'EXECUTED', NULL), ('2', 'a', 'db/changelog/001-users.sql', NULL, 2, 'RERAN', NULL)`,
    run: ['001-users.sql'],
  },
  {
    runner: 'node-pg-migrate',
    files: FILES,
    sql: `CREATE TABLE pgmigrations (id integer PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO pgmigrations VALUES (1, '20240101_users', '2024-01-01 00:00:00')`,
    run: [USERS],
  },
  {
    runner: 'MikroORM',
    files: FILES,
    sql: `CREATE TABLE mikro_orm_migrations (id integer PRIMARY KEY, name varchar(255), executed_at timestamp); INSERT INTO mikro_orm_migrations VALUES (1, '20240101_users', NULL)`,
    run: [USERS],
  },
  {
    runner: 'Kysely',
    files: FILES,
    sql: `CREATE TABLE kysely_migration (name varchar(255) PRIMARY KEY, "timestamp" varchar(255) NOT NULL); INSERT INTO kysely_migration VALUES ('20240101_users', '')`,
    run: [USERS],
  },
  {
    runner: 'Cloudflare D1',
    files: FILES,
    sql: `CREATE TABLE d1_migrations (id integer PRIMARY KEY, name text UNIQUE, applied_at timestamp); INSERT INTO d1_migrations VALUES (1, '20240101_users.sql', NULL)`,
    run: [USERS],
  },
  {
    runner: 'sql-migrate',
    files: FILES,
    sql: `CREATE TABLE gorp_migrations (id varchar(255) NOT NULL PRIMARY KEY, applied_at timestamp); INSERT INTO gorp_migrations VALUES ('20240101_users.sql', NULL)`,
    run: [USERS],
  },
  {
    runner: 'bun',
    files: FILES,
    sql: `CREATE TABLE bun_migrations (id integer PRIMARY KEY, name varchar, group_id bigint, migrated_at timestamp); INSERT INTO bun_migrations VALUES (1, '20240101_users', 1, NULL)`,
    run: [USERS],
  },
  {
    runner: 'SeaORM',
    files: ['m20240101_000001_users.sql', 'm20240102_000001_posts.sql'],
    sql: `CREATE TABLE seaql_migrations (version varchar NOT NULL PRIMARY KEY, applied_at bigint NOT NULL); INSERT INTO seaql_migrations VALUES ('m20240101_000001_users', 0)`,
    run: ['m20240101_000001_users.sql'],
  },
];

test('every runner is tried, and its table is left out of audits', () => {
  expect(new Set(kept.map(({ runner }) => runner))).toEqual(new Set(runners.map(({ title }) => title)));
  expect(runners.filter(({ table }) => !isKnown(table)).map(({ title }) => title)).toEqual([]);
});

function isKnown(table: string): boolean {
  const shapes = [['name'], ['id', 'timestamp', 'name'], ['id', 'name', 'run_on']];
  return shapes.some((columns) => isBookkeeping(table, () => columns));
}

test.each(kept)('$runner: $files', async (wanted) => {
  await using sqlite = await sqliteDatabase(wanted.sql);
  await using postgres = await postgresDatabase(wanted.sql);
  for (const source of [sqlite.path, postgres.url])
    expect(await recordedOf(source, wanted.files)).toEqual(told(wanted));
});

test('a table in another schema is found, and one without the columns is not taken for it', async () => {
  await using postgres = await postgresDatabase(`
    CREATE SCHEMA drizzle;
    CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint);
    INSERT INTO drizzle.__drizzle_migrations (hash) VALUES ('${HASH}');
    CREATE TABLE knex_migrations (note text)`);
  const recorded = await recordedOf(`${postgres.url}?schema=public`, ['0000_users.sql']);
  expect(recorded).toMatchObject({ runner: 'Drizzle', table: 'drizzle.__drizzle_migrations', run: ['0000_users.sql'] });
});

test('attacking names of tables and columns are only names', async () => {
  await using sqlite = await sqliteDatabase(`CREATE TABLE "KNEX_migrations" ("Name" TEXT, "BATCH" INT, "x"");--" TEXT);
    INSERT INTO KNEX_migrations VALUES ('20240101_users.js'' OR 1=1 --', 1, '')`);
  expect(await recordedOf(sqlite.path, FILES)).toMatchObject({ run: [], unknown: ["20240101_users.js' OR 1=1 --"] });
});

test('a snapshot has no records', async () => {
  expect(await readRecords('snapshot:none.json', askedRecords)).toBeUndefined();
});

async function recordedOf(source: string, names: readonly string[]) {
  await using folder = await scratchFolder();
  const keys = [];
  for (const [place, name] of names.entries()) {
    const stem = name.replace(/(?:\/up)?(?:\.up)?\.sql$/, '');
    await write(folder.file(name), place === 0 ? CONTENT : `${CONTENT} -- ${place}`);
    const named = namedFile({ path: name, folders: [], stem: basename(stem), role: 'change' }, name);
    keys.push(await readFileKeys(named, folder.path));
  }
  const recorded = recordedIn((await readRecords(source, askedRecords)) ?? [], keys);
  if (recorded === undefined) throw new Error('nothing is recorded');
  return {
    runner: recorded.runner.title,
    table: recorded.table,
    run: [...recorded.files],
    unknown: recorded.unknown.map(({ shown }) => shown),
    failed: recorded.failed.map(({ shown }) => shown),
  };
}

function told({ runner, run, unknown = [], failed = [] }: Kept) {
  return { runner, table: expect.any(String), run, unknown, failed };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
