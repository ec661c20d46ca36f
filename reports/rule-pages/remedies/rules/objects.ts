import type { RuleRemedy } from '../remedy.ts';

/** Of rules about objects of any kind: their names, their rights, whether they could be read. */
export const objectRemedies = {
  'table.engine-only': {
    example: 'a full-text search',
    hint: 'Nothing to fix if the other side searches in its own way.',
    postgres: "CREATE INDEX t_search ON t USING gin (to_tsvector('simple', c));",
    sqlite: 'CREATE VIRTUAL TABLE t_search USING fts5 (c);',
  },
  'table.full-text': {
    hint: 'Nothing to fix if both sides find what the application needs.',
    postgres: `ALTER TABLE t ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple', c)) STORED;
CREATE INDEX t_found ON t USING gin (found);`,
    sqlite: `CREATE VIRTUAL TABLE t_search USING fts5 (c, content = 't');
CREATE TRIGGER t_search_insert AFTER INSERT ON t
BEGIN
  INSERT INTO t_search (rowid, c) VALUES (NEW.rowid, NEW.c);
END;`,
  },
  'table.full-text-stale': {
    hint: 'Add what is missing, then fill the search once. In SQLite the command rebuild fills a full-text table over another table.',
    postgres: `ALTER TABLE t DROP COLUMN found;
ALTER TABLE t ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple', c)) STORED;`,
    sqlite: `CREATE VIRTUAL TABLE t_search USING fts5 (c, content = 't');
CREATE TRIGGER t_search_delete AFTER DELETE ON t
BEGIN
  INSERT INTO t_search (t_search, rowid, c) VALUES ('delete', OLD.rowid, OLD.c);
END;
CREATE TRIGGER t_search_update AFTER UPDATE ON t
BEGIN
  INSERT INTO t_search (t_search, rowid, c) VALUES ('delete', OLD.rowid, OLD.c);
  INSERT INTO t_search (rowid, c) VALUES (NEW.rowid, NEW.c);
END;
INSERT INTO t_search (t_search) VALUES ('rebuild');`,
  },
  'enum.label-order': {
    hint: 'The order of the labels is the order of comparison. Create another type and convert the columns.',
    postgres: `CREATE TYPE state_new AS ENUM ('draft', 'sent');
ALTER TABLE t ALTER COLUMN c TYPE state_new USING c::text::state_new;
DROP TYPE state;
ALTER TYPE state_new RENAME TO state;`,
    sqlite: null,
  },
  'partition.of-range': {
    example: 'FOR VALUES FROM (10) TO (20)',
    hint: 'Nothing to fix as long as both sides create their partitions in time.',
    postgres: 'CREATE TABLE t_2027 PARTITION OF t FOR VALUES FROM (10) TO (20);',
    sqlite: null,
  },
  'partition.rows-refused': {
    example: 'an INSERT of a row without a partition',
    hint: 'Create the partition, or a default partition for all other rows.',
    postgres: `CREATE TABLE t_2027 PARTITION OF t FOR VALUES FROM (10) TO (20);
-- or: CREATE TABLE t_rest PARTITION OF t DEFAULT;`,
    sqlite: null,
  },
  'partition.of-missing': {
    hint: 'First create the partition that it belongs to, partitioned in the same way.',
    postgres: 'CREATE TABLE t_2027 PARTITION OF t FOR VALUES FROM (10) TO (20);',
    sqlite: null,
  },
  'partition.of-plain-table': {
    hint: 'Nothing to fix as long as statements name the partitioned table.',
    postgres: 'ALTER TABLE t DETACH PARTITION t_2027;',
    sqlite: null,
  },
  'table.divided': {
    hint: 'Nothing to fix as long as each row has a partition; a default partition accepts all other rows.',
    postgres: 'CREATE TABLE t_rest PARTITION OF t DEFAULT;',
    sqlite: null,
  },
  'trigger.switched-in-partition': {
    postgres:
      'ALTER TABLE t_2027 ENABLE TRIGGER t_touch;\n-- the other way round: ALTER TABLE t_2027 DISABLE TRIGGER t_touch;',
    sqlite: null,
  },
  'presence.not-in-force': {
    hint: 'Drop it, or finish it on both sides.',
    postgres: 'DROP INDEX CONCURRENTLY t_c_idx;\n-- a trigger: DROP TRIGGER t_touch ON t;',
    sqlite: null,
  },
  'table.unlogged': { postgres: 'ALTER TABLE t SET LOGGED;', sqlite: null },
  'table.row-security': {
    example: 'SELECT count(*) FROM t by a role that policies limit',
    hint: 'If each tenant has its own SQLite file, the two do the same: accept the finding.',
    postgres: 'ALTER TABLE t NO FORCE ROW LEVEL SECURITY;\nALTER TABLE t DISABLE ROW LEVEL SECURITY;',
    sqlite: null,
  },
  'view.options-one-engine': {
    hint: 'Nothing to fix: the other engine has no roles.',
    postgres: 'ALTER VIEW v RESET (security_invoker);',
    sqlite: null,
  },
  'check.no-inherit': {
    hint: 'Keep it, or create the check again without NO INHERIT.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);`,
    sqlite: null,
  },
  'presence.unreadable': {
    hint: 'Read with a role that may see it, or fix the problem that the report lists under coverage.',
    postgres: 'GRANT pg_read_all_data TO app;',
    sqlite: 'PRAGMA integrity_check;',
  },
  'name.renamed': {
    example: 'DROP INDEX old_name',
    postgres: `ALTER INDEX old_name RENAME TO t_c_idx;
-- a constraint: ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_key;`,
    sqlite: 'DROP INDEX old_name;\nCREATE INDEX t_c_idx ON t (c);',
  },
  'name.convention': {
    hint: 'Choose one convention, or let the application translate and accept the finding.',
    postgres: 'ALTER TABLE t RENAME COLUMN "createdAt" TO created_at;',
    sqlite: 'ALTER TABLE t RENAME COLUMN createdAt TO created_at;',
  },
  'code.schema-in-text': {
    hint: 'In a statement that is built at run time, leave the schema out and set search_path for the function; then both sides are equal.',
    postgres: 'ALTER FUNCTION f() SET search_path = app;',
    sqlite: null,
  },
  'privilege.of-newer-version': {
    example: 'VACUUM t by a role that does not own the table',
    hint: 'Grant it again after the older server is upgraded, or revoke it on the newer one.',
    postgres: 'REVOKE MAINTAIN ON t FROM app;  -- PostgreSQL 17 and later',
    sqlite: null,
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
