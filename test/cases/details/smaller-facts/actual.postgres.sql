CREATE TABLE ledger (id integer PRIMARY KEY, code text UNIQUE WITH (fillfactor = 80), during int4range,
  EXCLUDE USING gist (during WITH &&));
CREATE TABLE notes (id integer, words text);
CREATE MATERIALIZED VIEW digest AS SELECT words FROM notes;
CREATE TABLE entry (id integer PRIMARY KEY, ledger integer);
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER entry_watch AFTER INSERT ON entry DEFERRABLE FOR EACH ROW EXECUTE FUNCTION watch();
CREATE FUNCTION near(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = $2 $$;
