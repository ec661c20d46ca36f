-- source ?schema=b
-- since PostgreSQL 15
CREATE SCHEMA b;
CREATE SCHEMA shared;
CREATE TABLE shared.country (code text PRIMARY KEY);
CREATE TYPE b.mood AS ENUM ('glad', 'sad');
CREATE COLLATION b.german (provider = icu, locale = 'de');
CREATE DOMAIN b.amount AS numeric CHECK (VALUE >= 0);
CREATE FUNCTION b.positive(numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN b.price AS numeric CHECK (b.positive(VALUE));
CREATE SEQUENCE b.ticket;
CREATE TABLE b.t (
  id bigint PRIMARY KEY DEFAULT nextval('b.ticket'),
  title text COLLATE b.german,
  mood b.mood DEFAULT 'glad'::b.mood,
  moods b.mood[],
  price b.price CHECK (b.positive(price)),
  good boolean GENERATED ALWAYS AS (b.positive(price::numeric)) STORED,
  country text REFERENCES shared.country
);
CREATE INDEX t_positive ON b.t (b.positive(price::numeric)) WHERE mood = 'sad'::b.mood;
CREATE INDEX t_title ON b.t (title COLLATE b.german DESC);
CREATE STATISTICS b.t_stat ON (b.positive(price::numeric)), (title || 'x') FROM b.t;
CREATE TABLE b.log (at timestamptz DEFAULT now(), what text, who bigint REFERENCES b.t);
CREATE TABLE b.child () INHERITS (b.t);
CREATE FUNCTION b.count_all() RETURNS bigint LANGUAGE sql AS 'select count(*) from b.t -- of b';
CREATE FUNCTION b.mixed(m b.mood DEFAULT 'sad'::b.mood, n integer DEFAULT b.positive(1)::integer) RETURNS SETOF b.t STABLE LANGUAGE sql
  AS $$ SELECT t.* FROM b.t AS t JOIN "b"."log" AS l ON l.who = t.id WHERE t.mood = m AND b.positive(n) AND t.mood <> 'glad'::b.mood
    AND EXISTS (SELECT FROM b.child WHERE b.child.id > 0) $$;
CREATE FUNCTION b.standard(i bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO b.log (who) VALUES (i); SELECT count(*) FROM b.t WHERE b.positive(price::numeric); END;
CREATE FUNCTION b.given() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id) FROM b.t);
CREATE FUNCTION b.walk(INOUT x bigint, y b.mood DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  r b.t%ROWTYPE;
  v b.t.title%TYPE;
  m b.mood := 'glad';
  all_of CURSOR FOR SELECT * FROM b.t;
  n integer := (SELECT count(*) FROM b.t);
  f record;
BEGIN
  FOR r IN SELECT * FROM b.t WHERE b.positive(price) LOOP
    x := x + r.id;
    f.what := b.count_all();
  END LOOP;
  PERFORM b.count_all();
  INSERT INTO b.log (what) VALUES ('walked') RETURNING who INTO x;
  CALL b.clear(1);
  IF EXISTS (SELECT FROM b.t) THEN UPDATE b.t SET title = 'x' WHERE b.t.id = 1; END IF;
  EXECUTE 'SELECT count(*) FROM b.t' INTO n;
  PERFORM nextval('b.ticket');
  PERFORM 'b.t'::regclass;
  RAISE NOTICE 'done %', n;
END $$;
CREATE FUNCTION b.several() RETURNS TABLE (id bigint, mood b.mood) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT t.id, t.mood FROM b.t AS t; RETURN QUERY EXECUTE 'SELECT id, mood FROM b.t'; END $$;
CREATE FUNCTION b.rows_of() RETURNS SETOF b.log LANGUAGE plpgsql AS $$ DECLARE r b.log; BEGIN FOR r IN SELECT * FROM b.log LOOP RETURN NEXT r; END LOOP; RETURN; END $$;
CREATE FUNCTION b.one_row(i bigint) RETURNS b.t LANGUAGE plpgsql AS $$ DECLARE r b.t; BEGIN SELECT * INTO r FROM b.t WHERE id = i; RETURN r; END $$;
CREATE FUNCTION b.taking(r b.t) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN r.title || b.count_all(); END $$;
CREATE PROCEDURE b.clear(i bigint) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM b.log WHERE who = i; COMMIT; END $$;
CREATE PROCEDURE b.clean() LANGUAGE sql AS 'DELETE FROM b.log; TRUNCATE b.log';
CREATE PROCEDURE b.remake() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS b.temp, b.temp2; CREATE TABLE b.temp AS SELECT * FROM b.t; ALTER TABLE b.temp ADD COLUMN z b.mood; REFRESH MATERIALIZED VIEW b.sums; END $$;
CREATE FUNCTION b.on_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO b.log (what, who) VALUES (TG_OP, NEW.id);
  NEW.mood := 'sad'::b.mood;
  RETURN NEW;
END $$;
CREATE FUNCTION b.pathed() RETURNS bigint LANGUAGE sql SET search_path TO b, pg_temp AS 'SELECT count(*) FROM t';
CREATE FUNCTION b.state(bigint, b.mood) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE b.moods(b.mood) (SFUNC = b.state, STYPE = bigint);
CREATE TYPE b.pair AS (one b.mood, other text COLLATE b.german);
CREATE TRIGGER change BEFORE UPDATE ON b.t FOR EACH ROW WHEN (NEW.mood = 'sad'::b.mood AND b.positive(NEW.price)) EXECUTE FUNCTION b.on_change();
CREATE TRIGGER changes AFTER UPDATE ON b.log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION b.on_change('x');
CREATE VIEW b.v AS SELECT t.id, b.positive(t.price) AS good, t.mood, 'glad'::b.mood AS g FROM b.t JOIN shared.country ON code = country;
CREATE MATERIALIZED VIEW b.sums AS SELECT mood, sum(price) FROM b.v JOIN b.t USING (id, mood) GROUP BY 1;
CREATE RULE log_it AS ON INSERT TO b.v DO INSTEAD (INSERT INTO b.log (what) VALUES ('v'); UPDATE b.t SET price = 1 WHERE id = NEW.id);
CREATE RULE none AS ON DELETE TO b.v DO INSTEAD NOTHING;
ALTER TABLE b.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON b.t USING (EXISTS (SELECT 1 FROM b.log AS l WHERE l.who = t.id AND b.positive(t.price)));
CREATE POLICY part ON b.t FOR SELECT USING (id IN (SELECT who FROM b.log) AND mood = 'sad'::b.mood);
CREATE TABLE b.p (m b.mood, k integer) PARTITION BY LIST (m);
CREATE TABLE b.p_sad PARTITION OF b.p FOR VALUES IN ('sad');
