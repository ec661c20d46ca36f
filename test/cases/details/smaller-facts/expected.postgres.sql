CREATE TABLE ledger (id integer PRIMARY KEY WITH (fillfactor = 70), code text UNIQUE, during int4range,
  EXCLUDE USING gist (during WITH &&) WITH (fillfactor = 60));
ALTER TABLE ledger FORCE ROW LEVEL SECURITY;
CREATE TABLE notes (id integer, words text) WITH (toast.autovacuum_enabled = false);
CREATE MATERIALIZED VIEW digest WITH (toast.autovacuum_enabled = false) AS SELECT words FROM notes;
CREATE TABLE entry (id integer PRIMARY KEY, ledger integer);
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER entry_watch AFTER INSERT ON entry FROM ledger DEFERRABLE FOR EACH ROW EXECUTE FUNCTION watch();
CREATE FUNCTION near(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE SUPPORT pg_catalog.textlike_support AS $$ SELECT $1 = $2 $$;
