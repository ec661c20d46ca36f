-- source ?schema=tenant_1
-- since PostgreSQL 15
CREATE SCHEMA tenant_1;
CREATE SCHEMA shared;
CREATE TABLE shared.country (code text PRIMARY KEY);
CREATE TYPE tenant_1.mood AS ENUM ('glad', 'sad');
CREATE COLLATION tenant_1.german (provider = icu, locale = 'de');
CREATE DOMAIN tenant_1.amount AS numeric CHECK (VALUE >= 0);
CREATE FUNCTION tenant_1.positive(numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN tenant_1.price AS numeric CHECK (tenant_1.positive(VALUE));
CREATE SEQUENCE tenant_1.ticket;
CREATE TABLE tenant_1.t (
  id bigint PRIMARY KEY DEFAULT nextval('tenant_1.ticket'),
  title text COLLATE tenant_1.german,
  mood tenant_1.mood DEFAULT 'glad'::tenant_1.mood,
  moods tenant_1.mood[],
  price tenant_1.price CHECK (tenant_1.positive(price)),
  good boolean GENERATED ALWAYS AS (tenant_1.positive(price::numeric)) STORED,
  country text REFERENCES shared.country
);
CREATE INDEX t_positive ON tenant_1.t (tenant_1.positive(price::numeric)) WHERE mood = 'sad'::tenant_1.mood;
CREATE INDEX t_title ON tenant_1.t (title COLLATE tenant_1.german DESC);
CREATE STATISTICS tenant_1.t_stat ON (tenant_1.positive(price::numeric)), (title || 'x') FROM tenant_1.t;
CREATE TABLE tenant_1.log (at timestamptz DEFAULT now(), what text, who bigint REFERENCES tenant_1.t);
CREATE TABLE tenant_1.child () INHERITS (tenant_1.t);
CREATE FUNCTION tenant_1.count_all() RETURNS bigint LANGUAGE sql AS 'select count(*) from tenant_1.t -- of tenant_1';
CREATE FUNCTION tenant_1.mixed(m tenant_1.mood DEFAULT 'sad'::tenant_1.mood, n integer DEFAULT tenant_1.positive(1)::integer) RETURNS SETOF tenant_1.t STABLE LANGUAGE sql
  AS $$ SELECT t.* FROM tenant_1.t AS t JOIN "tenant_1"."log" AS l ON l.who = t.id WHERE t.mood = m AND tenant_1.positive(n) AND t.mood <> 'glad'::tenant_1.mood
    AND EXISTS (SELECT FROM tenant_1.child WHERE tenant_1.child.id > 0) $$;
CREATE FUNCTION tenant_1.standard(i bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO tenant_1.log (who) VALUES (i); SELECT count(*) FROM tenant_1.t WHERE tenant_1.positive(price::numeric); END;
CREATE FUNCTION tenant_1.given() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id) FROM tenant_1.t);
CREATE FUNCTION tenant_1.walk(INOUT x bigint, y tenant_1.mood DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  r tenant_1.t%ROWTYPE;
  v tenant_1.t.title%TYPE;
  m tenant_1.mood := 'glad';
  all_of CURSOR FOR SELECT * FROM tenant_1.t;
  n integer := (SELECT count(*) FROM tenant_1.t);
  f record;
BEGIN
  FOR r IN SELECT * FROM tenant_1.t WHERE tenant_1.positive(price) LOOP
    x := x + r.id;
    f.what := tenant_1.count_all();
  END LOOP;
  PERFORM tenant_1.count_all();
  INSERT INTO tenant_1.log (what) VALUES ('walked') RETURNING who INTO x;
  CALL tenant_1.clear(1);
  IF EXISTS (SELECT FROM tenant_1.t) THEN UPDATE tenant_1.t SET title = 'x' WHERE tenant_1.t.id = 1; END IF;
  EXECUTE 'SELECT count(*) FROM tenant_1.t' INTO n;
  PERFORM nextval('tenant_1.ticket');
  PERFORM 'tenant_1.t'::regclass;
  RAISE NOTICE 'done %', n;
END $$;
CREATE FUNCTION tenant_1.several() RETURNS TABLE (id bigint, mood tenant_1.mood) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT t.id, t.mood FROM tenant_1.t AS t; RETURN QUERY EXECUTE 'SELECT id, mood FROM tenant_1.t'; END $$;
CREATE FUNCTION tenant_1.rows_of() RETURNS SETOF tenant_1.log LANGUAGE plpgsql AS $$ DECLARE r tenant_1.log; BEGIN FOR r IN SELECT * FROM tenant_1.log LOOP RETURN NEXT r; END LOOP; RETURN; END $$;
CREATE FUNCTION tenant_1.one_row(i bigint) RETURNS tenant_1.t LANGUAGE plpgsql AS $$ DECLARE r tenant_1.t; BEGIN SELECT * INTO r FROM tenant_1.t WHERE id = i; RETURN r; END $$;
CREATE FUNCTION tenant_1.taking(r tenant_1.t) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN r.title || tenant_1.count_all(); END $$;
CREATE PROCEDURE tenant_1.clear(i bigint) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM tenant_1.log WHERE who = i; COMMIT; END $$;
CREATE PROCEDURE tenant_1.clean() LANGUAGE sql AS 'DELETE FROM tenant_1.log; TRUNCATE tenant_1.log';
CREATE PROCEDURE tenant_1.remake() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS tenant_1.temp, tenant_1.temp2; CREATE TABLE tenant_1.temp AS SELECT * FROM tenant_1.t; ALTER TABLE tenant_1.temp ADD COLUMN z tenant_1.mood; REFRESH MATERIALIZED VIEW tenant_1.sums; END $$;
CREATE FUNCTION tenant_1.on_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tenant_1.log (what, who) VALUES (TG_OP, NEW.id);
  NEW.mood := 'sad'::tenant_1.mood;
  RETURN NEW;
END $$;
CREATE FUNCTION tenant_1.pathed() RETURNS bigint LANGUAGE sql SET search_path TO tenant_1, pg_temp AS 'SELECT count(*) FROM t';
CREATE FUNCTION tenant_1.state(bigint, tenant_1.mood) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE tenant_1.moods(tenant_1.mood) (SFUNC = tenant_1.state, STYPE = bigint);
CREATE TYPE tenant_1.pair AS (one tenant_1.mood, other text COLLATE tenant_1.german);
CREATE TRIGGER change BEFORE UPDATE ON tenant_1.t FOR EACH ROW WHEN (NEW.mood = 'sad'::tenant_1.mood AND tenant_1.positive(NEW.price)) EXECUTE FUNCTION tenant_1.on_change();
CREATE TRIGGER changes AFTER UPDATE ON tenant_1.log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tenant_1.on_change('x');
CREATE VIEW tenant_1.v AS SELECT t.id, tenant_1.positive(t.price) AS good, t.mood, 'glad'::tenant_1.mood AS g FROM tenant_1.t JOIN shared.country ON code = country;
CREATE MATERIALIZED VIEW tenant_1.sums AS SELECT mood, sum(price) FROM tenant_1.v JOIN tenant_1.t USING (id, mood) GROUP BY 1;
CREATE RULE log_it AS ON INSERT TO tenant_1.v DO INSTEAD (INSERT INTO tenant_1.log (what) VALUES ('v'); UPDATE tenant_1.t SET price = 1 WHERE id = NEW.id);
CREATE RULE none AS ON DELETE TO tenant_1.v DO INSTEAD NOTHING;
ALTER TABLE tenant_1.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON tenant_1.t USING (EXISTS (SELECT 1 FROM tenant_1.log AS l WHERE l.who = t.id AND tenant_1.positive(t.price)));
CREATE POLICY part ON tenant_1.t FOR SELECT USING (id IN (SELECT who FROM tenant_1.log) AND mood = 'sad'::tenant_1.mood);
CREATE TABLE tenant_1.p (m tenant_1.mood, k integer) PARTITION BY LIST (m);
CREATE TABLE tenant_1.p_sad PARTITION OF tenant_1.p FOR VALUES IN ('sad');
