-- source ?schema=my-Tenant%207
-- since PostgreSQL 15
CREATE SCHEMA "my-Tenant 7";
CREATE SCHEMA shared;
CREATE TABLE shared.country (code text PRIMARY KEY);
CREATE TYPE "my-Tenant 7".mood AS ENUM ('glad', 'sad');
CREATE COLLATION "my-Tenant 7".german (provider = icu, locale = 'de');
CREATE DOMAIN "my-Tenant 7".amount AS numeric CHECK (VALUE >= 0);
CREATE FUNCTION "my-Tenant 7".positive(numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN "my-Tenant 7".price AS numeric CHECK ("my-Tenant 7".positive(VALUE));
CREATE SEQUENCE "my-Tenant 7".ticket;
CREATE TABLE "my-Tenant 7".t (
  id bigint PRIMARY KEY DEFAULT nextval('"my-Tenant 7".ticket'),
  title text COLLATE "my-Tenant 7".german,
  mood "my-Tenant 7".mood DEFAULT 'glad'::"my-Tenant 7".mood,
  moods "my-Tenant 7".mood[],
  price "my-Tenant 7".price CHECK ("my-Tenant 7".positive(price)),
  good boolean GENERATED ALWAYS AS ("my-Tenant 7".positive(price::numeric)) STORED,
  country text REFERENCES shared.country
);
CREATE INDEX t_positive ON "my-Tenant 7".t ("my-Tenant 7".positive(price::numeric)) WHERE mood = 'sad'::"my-Tenant 7".mood;
CREATE INDEX t_title ON "my-Tenant 7".t (title COLLATE "my-Tenant 7".german DESC);
CREATE STATISTICS "my-Tenant 7".t_stat ON ("my-Tenant 7".positive(price::numeric)), (title || 'x') FROM "my-Tenant 7".t;
CREATE TABLE "my-Tenant 7".log (at timestamptz DEFAULT now(), what text, who bigint REFERENCES "my-Tenant 7".t);
CREATE TABLE "my-Tenant 7".child () INHERITS ("my-Tenant 7".t);
CREATE FUNCTION "my-Tenant 7".count_all() RETURNS bigint LANGUAGE sql AS 'select count(*) from "my-Tenant 7".t -- of "my-Tenant 7"';
CREATE FUNCTION "my-Tenant 7".mixed(m "my-Tenant 7".mood DEFAULT 'sad'::"my-Tenant 7".mood, n integer DEFAULT "my-Tenant 7".positive(1)::integer) RETURNS SETOF "my-Tenant 7".t STABLE LANGUAGE sql
  AS $$ SELECT t.* FROM "my-Tenant 7".t AS t JOIN "my-Tenant 7"."log" AS l ON l.who = t.id WHERE t.mood = m AND "my-Tenant 7".positive(n) AND t.mood <> 'glad'::"my-Tenant 7".mood
    AND EXISTS (SELECT FROM "my-Tenant 7".child WHERE "my-Tenant 7".child.id > 0) $$;
CREATE FUNCTION "my-Tenant 7".standard(i bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO "my-Tenant 7".log (who) VALUES (i); SELECT count(*) FROM "my-Tenant 7".t WHERE "my-Tenant 7".positive(price::numeric); END;
CREATE FUNCTION "my-Tenant 7".given() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id) FROM "my-Tenant 7".t);
CREATE FUNCTION "my-Tenant 7".walk(INOUT x bigint, y "my-Tenant 7".mood DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  r "my-Tenant 7".t%ROWTYPE;
  v "my-Tenant 7".t.title%TYPE;
  m "my-Tenant 7".mood := 'glad';
  all_of CURSOR FOR SELECT * FROM "my-Tenant 7".t;
  n integer := (SELECT count(*) FROM "my-Tenant 7".t);
  f record;
BEGIN
  FOR r IN SELECT * FROM "my-Tenant 7".t WHERE "my-Tenant 7".positive(price) LOOP
    x := x + r.id;
    f.what := "my-Tenant 7".count_all();
  END LOOP;
  PERFORM "my-Tenant 7".count_all();
  INSERT INTO "my-Tenant 7".log (what) VALUES ('walked') RETURNING who INTO x;
  CALL "my-Tenant 7".clear(1);
  IF EXISTS (SELECT FROM "my-Tenant 7".t) THEN UPDATE "my-Tenant 7".t SET title = 'x' WHERE "my-Tenant 7".t.id = 1; END IF;
  EXECUTE 'SELECT count(*) FROM "my-Tenant 7".t' INTO n;
  PERFORM nextval('"my-Tenant 7".ticket');
  PERFORM '"my-Tenant 7".t'::regclass;
  RAISE NOTICE 'done %', n;
END $$;
CREATE FUNCTION "my-Tenant 7".several() RETURNS TABLE (id bigint, mood "my-Tenant 7".mood) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT t.id, t.mood FROM "my-Tenant 7".t AS t; RETURN QUERY EXECUTE 'SELECT id, mood FROM "my-Tenant 7".t'; END $$;
CREATE FUNCTION "my-Tenant 7".rows_of() RETURNS SETOF "my-Tenant 7".log LANGUAGE plpgsql AS $$ DECLARE r "my-Tenant 7".log; BEGIN FOR r IN SELECT * FROM "my-Tenant 7".log LOOP RETURN NEXT r; END LOOP; RETURN; END $$;
CREATE FUNCTION "my-Tenant 7".one_row(i bigint) RETURNS "my-Tenant 7".t LANGUAGE plpgsql AS $$ DECLARE r "my-Tenant 7".t; BEGIN SELECT * INTO r FROM "my-Tenant 7".t WHERE id = i; RETURN r; END $$;
CREATE FUNCTION "my-Tenant 7".taking(r "my-Tenant 7".t) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN r.title || "my-Tenant 7".count_all(); END $$;
CREATE PROCEDURE "my-Tenant 7".clear(i bigint) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "my-Tenant 7".log WHERE who = i; COMMIT; END $$;
CREATE PROCEDURE "my-Tenant 7".clean() LANGUAGE sql AS 'DELETE FROM "my-Tenant 7".log; TRUNCATE "my-Tenant 7".log';
CREATE PROCEDURE "my-Tenant 7".remake() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS "my-Tenant 7".temp, "my-Tenant 7".temp2; CREATE TABLE "my-Tenant 7".temp AS SELECT * FROM "my-Tenant 7".t; ALTER TABLE "my-Tenant 7".temp ADD COLUMN z "my-Tenant 7".mood; REFRESH MATERIALIZED VIEW "my-Tenant 7".sums; END $$;
CREATE FUNCTION "my-Tenant 7".on_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "my-Tenant 7".log (what, who) VALUES (TG_OP, NEW.id);
  NEW.mood := 'sad'::"my-Tenant 7".mood;
  RETURN NEW;
END $$;
CREATE FUNCTION "my-Tenant 7".pathed() RETURNS bigint LANGUAGE sql SET search_path TO "my-Tenant 7", pg_temp AS 'SELECT count(*) FROM t';
CREATE FUNCTION "my-Tenant 7".state(bigint, "my-Tenant 7".mood) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE "my-Tenant 7".moods("my-Tenant 7".mood) (SFUNC = "my-Tenant 7".state, STYPE = bigint);
CREATE TYPE "my-Tenant 7".pair AS (one "my-Tenant 7".mood, other text COLLATE "my-Tenant 7".german);
CREATE TRIGGER change BEFORE UPDATE ON "my-Tenant 7".t FOR EACH ROW WHEN (NEW.mood = 'sad'::"my-Tenant 7".mood AND "my-Tenant 7".positive(NEW.price)) EXECUTE FUNCTION "my-Tenant 7".on_change();
CREATE TRIGGER changes AFTER UPDATE ON "my-Tenant 7".log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "my-Tenant 7".on_change('x');
CREATE VIEW "my-Tenant 7".v AS SELECT t.id, "my-Tenant 7".positive(t.price) AS good, t.mood, 'glad'::"my-Tenant 7".mood AS g FROM "my-Tenant 7".t JOIN shared.country ON code = country;
CREATE MATERIALIZED VIEW "my-Tenant 7".sums AS SELECT mood, sum(price) FROM "my-Tenant 7".v JOIN "my-Tenant 7".t USING (id, mood) GROUP BY 1;
CREATE RULE log_it AS ON INSERT TO "my-Tenant 7".v DO INSTEAD (INSERT INTO "my-Tenant 7".log (what) VALUES ('v'); UPDATE "my-Tenant 7".t SET price = 1 WHERE id = NEW.id);
CREATE RULE none AS ON DELETE TO "my-Tenant 7".v DO INSTEAD NOTHING;
ALTER TABLE "my-Tenant 7".t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON "my-Tenant 7".t USING (EXISTS (SELECT 1 FROM "my-Tenant 7".log AS l WHERE l.who = t.id AND "my-Tenant 7".positive(t.price)));
CREATE POLICY part ON "my-Tenant 7".t FOR SELECT USING (id IN (SELECT who FROM "my-Tenant 7".log) AND mood = 'sad'::"my-Tenant 7".mood);
CREATE TABLE "my-Tenant 7".p (m "my-Tenant 7".mood, k integer) PARTITION BY LIST (m);
CREATE TABLE "my-Tenant 7".p_sad PARTITION OF "my-Tenant 7".p FOR VALUES IN ('sad');
