-- source ?schema=a
-- since PostgreSQL 15
CREATE SCHEMA a;
CREATE SCHEMA shared;
CREATE TABLE shared.country (code text PRIMARY KEY);
CREATE TYPE a.mood AS ENUM ('glad', 'sad');
CREATE COLLATION a.german (provider = icu, locale = 'de');
CREATE DOMAIN a.amount AS numeric CHECK (VALUE >= 0);
CREATE FUNCTION a.positive(numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN a.price AS numeric CHECK (a.positive(VALUE));
CREATE SEQUENCE a.ticket;
CREATE TABLE a.t (
  id bigint PRIMARY KEY DEFAULT nextval('a.ticket'),
  title text COLLATE a.german,
  mood a.mood DEFAULT 'glad'::a.mood,
  moods a.mood[],
  price a.price CHECK (a.positive(price)),
  good boolean GENERATED ALWAYS AS (a.positive(price::numeric)) STORED,
  country text REFERENCES shared.country
);
CREATE INDEX t_positive ON a.t (a.positive(price::numeric)) WHERE mood = 'sad'::a.mood;
CREATE INDEX t_title ON a.t (title COLLATE a.german DESC);
CREATE STATISTICS a.t_stat ON (a.positive(price::numeric)), (title || 'x') FROM a.t;
CREATE TABLE a.log (at timestamptz DEFAULT now(), what text, who bigint REFERENCES a.t);
CREATE TABLE a.child () INHERITS (a.t);
CREATE FUNCTION a.count_all() RETURNS bigint LANGUAGE sql AS 'select count(*) from a.t -- of a';
CREATE FUNCTION a.mixed(m a.mood DEFAULT 'sad'::a.mood, n integer DEFAULT a.positive(1)::integer) RETURNS SETOF a.t STABLE LANGUAGE sql
  AS $$ SELECT t.* FROM a.t AS t JOIN "a"."log" AS l ON l.who = t.id WHERE t.mood = m AND a.positive(n) AND t.mood <> 'glad'::a.mood
    AND EXISTS (SELECT FROM a.child WHERE a.child.id > 0) $$;
CREATE FUNCTION a.standard(i bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO a.log (who) VALUES (i); SELECT count(*) FROM a.t WHERE a.positive(price::numeric); END;
CREATE FUNCTION a.given() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id) FROM a.t);
CREATE FUNCTION a.walk(INOUT x bigint, y a.mood DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  r a.t%ROWTYPE;
  v a.t.title%TYPE;
  m a.mood := 'glad';
  all_of CURSOR FOR SELECT * FROM a.t;
  n integer := (SELECT count(*) FROM a.t);
  f record;
BEGIN
  FOR r IN SELECT * FROM a.t WHERE a.positive(price) LOOP
    x := x + r.id;
    f.what := a.count_all();
  END LOOP;
  PERFORM a.count_all();
  INSERT INTO a.log (what) VALUES ('walked') RETURNING who INTO x;
  CALL a.clear(1);
  IF EXISTS (SELECT FROM a.t) THEN UPDATE a.t SET title = 'x' WHERE a.t.id = 1; END IF;
  EXECUTE 'SELECT count(*) FROM a.t' INTO n;
  PERFORM nextval('a.ticket');
  PERFORM 'a.t'::regclass;
  RAISE NOTICE 'done %', n;
END $$;
CREATE FUNCTION a.several() RETURNS TABLE (id bigint, mood a.mood) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT t.id, t.mood FROM a.t AS t; RETURN QUERY EXECUTE 'SELECT id, mood FROM a.t'; END $$;
CREATE FUNCTION a.rows_of() RETURNS SETOF a.log LANGUAGE plpgsql AS $$ DECLARE r a.log; BEGIN FOR r IN SELECT * FROM a.log LOOP RETURN NEXT r; END LOOP; RETURN; END $$;
CREATE FUNCTION a.one_row(i bigint) RETURNS a.t LANGUAGE plpgsql AS $$ DECLARE r a.t; BEGIN SELECT * INTO r FROM a.t WHERE id = i; RETURN r; END $$;
CREATE FUNCTION a.taking(r a.t) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN r.title || a.count_all(); END $$;
CREATE PROCEDURE a.clear(i bigint) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM a.log WHERE who = i; COMMIT; END $$;
CREATE PROCEDURE a.clean() LANGUAGE sql AS 'DELETE FROM a.log; TRUNCATE a.log';
CREATE PROCEDURE a.remake() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS a.temp, a.temp2; CREATE TABLE a.temp AS SELECT * FROM a.t; ALTER TABLE a.temp ADD COLUMN z a.mood; REFRESH MATERIALIZED VIEW a.sums; END $$;
CREATE FUNCTION a.on_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO a.log (what, who) VALUES (TG_OP, NEW.id);
  NEW.mood := 'sad'::a.mood;
  RETURN NEW;
END $$;
CREATE FUNCTION a.pathed() RETURNS bigint LANGUAGE sql SET search_path TO a, pg_temp AS 'SELECT count(*) FROM t';
CREATE FUNCTION a.state(bigint, a.mood) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE a.moods(a.mood) (SFUNC = a.state, STYPE = bigint);
CREATE TYPE a.pair AS (one a.mood, other text COLLATE a.german);
CREATE TRIGGER change BEFORE UPDATE ON a.t FOR EACH ROW WHEN (NEW.mood = 'sad'::a.mood AND a.positive(NEW.price)) EXECUTE FUNCTION a.on_change();
CREATE TRIGGER changes AFTER UPDATE ON a.log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION a.on_change('x');
CREATE VIEW a.v AS SELECT t.id, a.positive(t.price) AS good, t.mood, 'glad'::a.mood AS g FROM a.t JOIN shared.country ON code = country;
CREATE MATERIALIZED VIEW a.sums AS SELECT mood, sum(price) FROM a.v JOIN a.t USING (id, mood) GROUP BY 1;
CREATE RULE log_it AS ON INSERT TO a.v DO INSTEAD (INSERT INTO a.log (what) VALUES ('v'); UPDATE a.t SET price = 1 WHERE id = NEW.id);
CREATE RULE none AS ON DELETE TO a.v DO INSTEAD NOTHING;
ALTER TABLE a.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON a.t USING (EXISTS (SELECT 1 FROM a.log AS l WHERE l.who = t.id AND a.positive(t.price)));
CREATE POLICY part ON a.t FOR SELECT USING (id IN (SELECT who FROM a.log) AND mood = 'sad'::a.mood);
CREATE TABLE a.p (m a.mood, k integer) PARTITION BY LIST (m);
CREATE TABLE a.p_sad PARTITION OF a.p FOR VALUES IN ('sad');
