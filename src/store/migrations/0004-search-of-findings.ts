import { type Migration, sql } from 'kysely';
import type { StoreEngine } from '../store.ts';

/** An index of all parts of three characters of what the search for findings looks into. */
export function searchOfFindings(engine: StoreEngine): Migration {
  return engine === 'sqlite' ? inSqlite : inPostgres;
}

/** `detail=none`: only which text holds a part is needed, not where. */
const inSqlite: Migration = {
  async up(db) {
    await sql`
      create virtual table finding_search
      using fts5(id unindexed, searched, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0)
    `.execute(db);
    await sql`
      insert into finding_search (id, searched)
      select id, lower(object || char(10) || rule || char(10) || finding) from finding
    `.execute(db);
  },
};

const inPostgres: Migration = {
  async up(db) {
    await sql`set local statement_timeout = 0`.execute(db);
    await db.schema
      .createTable('finding_search')
      .addColumn('id', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('searched', sql`text[] collate "C"`, (column) => column.notNull())
      .execute();
    const searched = sql`array(
      select substr(whole, place, 3)
      from (select lower(object || chr(10) || rule || chr(10) || finding) as whole offset 0) as one,
        generate_series(1, length(whole) - 2) as place
    )`;
    await db
      .insertInto('finding_search')
      .columns(['id', 'searched'])
      .expression(db.selectFrom('finding').select(['id', searched.as('searched')]))
      .execute();
    await db.schema.createIndex('finding_search_parts').on('finding_search').using('gin').column('searched').execute();
  },
};
