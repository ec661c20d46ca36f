-- What versions are known to print, keep or name in their own way.
CREATE TABLE old_name (id integer PRIMARY KEY, given text CONSTRAINT by_hand NOT NULL, made timestamptz NOT NULL);
ALTER TABLE old_name RENAME TO new_name;
ALTER TABLE new_name RENAME made TO made_at;
CREATE TABLE heir (extra integer NOT NULL) INHERITS (new_name);
CREATE TABLE likeness (LIKE new_name INCLUDING ALL);
CREATE TABLE late (a integer, b integer); ALTER TABLE late ALTER a SET NOT NULL; ALTER TABLE late ADD PRIMARY KEY (b);
CREATE TABLE moments (a timestamp(6), b timestamptz(3), c time, d interval, e interval day to second(3), f interval(6));
CREATE TABLE pieces (
  a integer, b text, c timestamptz, d varchar(20) DEFAULT 'x',
  month text GENERATED ALWAYS AS (substring(b from 1 for 3) || upper(trim(both ' ' from b))) STORED,
  CHECK (extract(year from c) > 2000), CHECK (b SIMILAR TO 'a%' OR b NOT LIKE 'b%'), CHECK (position('x' in b) = 0),
  CHECK (c AT TIME ZONE 'UTC' < '2100-01-01'), CHECK (d IN ('a', 'b')), CHECK (overlay(b placing 'y' from 2) IS DISTINCT FROM 'z'),
  CHECK (a BETWEEN SYMMETRIC 9 AND 1), CHECK (b IS NORMALIZED)
);
CREATE INDEX ON pieces (extract(epoch from c AT TIME ZONE 'UTC'), (b COLLATE "C") DESC) WHERE coalesce(a, 0) > 0 AND d = ANY ('{a,b}');
CREATE TABLE hashed (id integer, kind text) PARTITION BY HASH (id);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE listed_ones (id integer NOT NULL, kind text) PARTITION BY LIST (lower(kind));
CREATE TABLE listed_rest PARTITION OF listed_ones DEFAULT PARTITION BY RANGE (id);
CREATE TABLE listed_deep PARTITION OF listed_rest FOR VALUES FROM (MINVALUE) TO (10);
CREATE TRIGGER deep AFTER INSERT ON listed_ones FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE CONSTRAINT TRIGGER deep_later AFTER UPDATE ON listed_ones DEFERRABLE FOR EACH ROW EXECUTE FUNCTION stamp();
ALTER TABLE listed_deep DISABLE TRIGGER deep;
CREATE TABLE pointing (id integer, room integer REFERENCES new_name ON DELETE CASCADE, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE pointing_1 PARTITION OF pointing FOR VALUES FROM (0) TO (10);
CREATE TABLE pointed (id integer REFERENCES pointing (id) DEFERRABLE INITIALLY DEFERRED);
CREATE FUNCTION many(a integer, b text DEFAULT 'x', OUT c integer) LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION tabled() RETURNS TABLE (a integer, b mood) LANGUAGE plpgsql AS 'BEGIN RETURN; END';
CREATE PROCEDURE plain(a integer) LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS counted ON a, b, c FROM pieces;
CREATE PUBLICATION every FOR ALL TABLES;
CREATE RULE kept AS ON UPDATE TO new_name DO ALSO INSERT INTO late (a, b) SELECT NEW.id, length(NEW.given);
CREATE VIEW joined_using AS SELECT id, given, a FROM new_name JOIN (SELECT b AS id, a FROM late) l USING (id);
CREATE VIEW guarded WITH (security_barrier) AS SELECT * FROM new_name WHERE given = current_user WITH CASCADED CHECK OPTION;
CREATE MATERIALIZED VIEW kept_values AS SELECT n.id, date_part('month', n.made_at) AS month FROM new_name n WHERE n.given IN ('a', 'b');
CREATE POLICY guarded ON new_name FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM late WHERE late.a = new_name.id));
CREATE POLICY weekdays ON new_name AS RESTRICTIVE FOR SELECT USING (extract(dow from made_at) < 6);

CREATE TABLE ev (id integer, made timestamptz NOT NULL, d date, t text, ti time, iv interval, x xml, j jsonb, arr int[], p point, n numeric) PARTITION BY RANGE ((extract(year from made AT TIME ZONE 'UTC')));
CREATE TABLE ev1 PARTITION OF ev FOR VALUES FROM (2020) TO (2021);
CREATE TABLE ev_list (id integer, t text) PARTITION BY LIST (lower(t) COLLATE "C");
CREATE TABLE ev_list1 PARTITION OF ev_list FOR VALUES IN ('a', NULL);
CREATE TABLE w (id integer PRIMARY KEY, made timestamptz, d date, t text, ti time, iv interval, x xml, j jsonb, arr int[], p point, n numeric, ts timestamp,
 g1 numeric GENERATED ALWAYS AS (extract(year from d)) STORED,
 g2 text GENERATED ALWAYS AS (overlay(t placing 'x' from 1 for 2)) STORED,
 df double precision DEFAULT extract(epoch from now()),
 df2 text DEFAULT to_char(now(), 'YYYY'), df3 timestamptz DEFAULT now() + interval '1 day 2 hours', df4 date DEFAULT 'today'::date, df5 timestamptz DEFAULT timezone('utc', now()), df6 text DEFAULT current_user, df7 text DEFAULT session_user, df8 time DEFAULT localtime(0), df9 timestamp DEFAULT localtimestamp, df10 int[] DEFAULT ARRAY[]::int[], df11 text DEFAULT E'a\nb\\c',
 df12 name DEFAULT current_schema, df13 numeric DEFAULT -1, df14 numeric DEFAULT 1e10, df15 bit(3) DEFAULT B'101', df16 "char" DEFAULT 'x', df17 oid DEFAULT 'w'::regclass::oid,
 CHECK (ROW(id, t) <> ROW(1, 'a')), CHECK (t LIKE ANY (ARRAY['a%', 'b%'])), CHECK (t ~* 'x' AND t !~ 'y'), CHECK (arr[1:2] <> '{1,2}'), CHECK (arr[1] > 0),
 CHECK (CAST(NULL AS text) IS NULL), CHECK (t COLLATE "C" > 'a'), CHECK ((j ->> 'a')::int > 0), CHECK (j @> '{"a":1}'), CHECK (j ? 'a'), CHECK (iv > interval '1-2' year to month),
 CHECK (ti > '10:00'), CHECK (d + 1 > '2020-01-01'), CHECK (n::int4 % 2 = 0), CHECK (CASE WHEN id > 1 THEN t = 'x' ELSE false END), CHECK (CASE id WHEN 1 THEN true WHEN 2 THEN false END),
 CHECK (coalesce(t, '') <> '' OR nullif(id, 0) IS NULL), CHECK (greatest(id, 1) = least(id, 9)), CHECK (x IS DOCUMENT), CHECK (t IS NORMALIZED),
 CHECK (t SIMILAR TO '(a|b)%' ESCAPE '!'), CHECK (position('a' in t) > 0), CHECK (trim(leading 'x' from t) <> ''), CHECK (ltrim(t) = t),
 CHECK (extract(epoch from iv) > 0), CHECK (extract(timezone from made) = 0), CHECK (date_part('year', d) > 2000), CHECK (made AT TIME ZONE 'UTC' > ts), CHECK (ts AT TIME ZONE INTERVAL '1 hour' < made),
 CHECK (id IN (1)), CHECK (id NOT IN (4, 5)), CHECK (id = ANY ('{1,2}')), CHECK (id <> ALL (ARRAY[7, 8])), CHECK (NOT (id BETWEEN 3 AND 5)), CHECK ((t IS NULL) = (n IS NULL)), CHECK ((id > 1) IS TRUE), CHECK ((id > 1) IS NOT UNKNOWN),
 CHECK (p <-> '(1,1)' < 3), CHECK (|/ n::float8 > 1), CHECK (char_length(t) < 5), CHECK (octet_length(t) < 9), CHECK (md5(t) <> ''), CHECK (current_setting('x.y', true) IS NULL)
);
CREATE INDEX ON w (extract(year from d)); CREATE INDEX ON w ((t || 'x') text_pattern_ops, (n::int)) WHERE extract(month from ts) = 1;
CREATE INDEX ON w USING gist (to_tsvector('english', t) tsvector_ops (siglen = 100)); CREATE INDEX ON w USING brin (id int4_minmax_ops) WITH (pages_per_range = 4);
CREATE DOMAIN dm AS date CHECK (extract(year from VALUE) > 2000);
CREATE FUNCTION fd(a numeric DEFAULT random(), b date DEFAULT current_date) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr AFTER UPDATE ON w FOR EACH ROW WHEN (extract(year from OLD.d) <> 2000 AND OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tf();
CREATE UNLOGGED TABLE ul (id serial); CREATE RULE ru AS ON UPDATE TO w WHERE extract(year from OLD.d) > 1 DO ALSO DELETE FROM ul;
CREATE TABLE ex (r int4range, c date, EXCLUDE USING gist (r WITH &&) WHERE (extract(year from c) > 2000));
CREATE POLICY po ON w USING (extract(dow from d) = 1 AND t = current_user) WITH CHECK (pg_has_role(t, 'member'));
CREATE COLLATION de1 (provider = icu, locale = 'de-DE'); CREATE COLLATION c1 (lc_collate = 'C', lc_ctype = 'C'); CREATE COLLATION c2 FROM "C";
CREATE TABLE col (a text COLLATE de1, b text COLLATE "de-x-icu", c text COLLATE "POSIX");
CREATE TYPE sp AS RANGE (subtype = date); CREATE TABLE spt (a sp, b sp[], c int4range);
CREATE SEQUENCE s1 AS smallint; CREATE SEQUENCE s2 INCREMENT -1;
CREATE AGGREGATE agg (int4) (sfunc = int4pl, stype = int4, initcond = '0');
CREATE STATISTICS st1 (ndistinct, dependencies) ON id, n FROM w;

COMMENT ON COLUMN w.t IS 'x'; COMMENT ON SCHEMA public IS 'mine'; COMMENT ON CONSTRAINT w_pkey ON w IS 'pk';
ALTER TABLE w ALTER t SET STORAGE EXTERNAL, ALTER t SET STATISTICS 500, CLUSTER ON w_pkey; ALTER TABLE w REPLICA IDENTITY FULL;
