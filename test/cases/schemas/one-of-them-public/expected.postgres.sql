-- source ?schema=public
-- since PostgreSQL 15
CREATE SCHEMA shared;
CREATE TABLE shared.country (code text PRIMARY KEY);
CREATE TYPE public.mood AS ENUM ('glad', 'sad');
CREATE COLLATION public.german (provider = icu, locale = 'de');
CREATE DOMAIN public.amount AS numeric CHECK (VALUE >= 0);
CREATE FUNCTION public.positive(numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 > 0';
CREATE DOMAIN public.price AS numeric CHECK (public.positive(VALUE));
CREATE SEQUENCE public.ticket;
CREATE TABLE public.t (
  id bigint PRIMARY KEY DEFAULT nextval('public.ticket'),
  title text COLLATE public.german,
  mood public.mood DEFAULT 'glad'::public.mood,
  moods public.mood[],
  price public.price CHECK (public.positive(price)),
  good boolean GENERATED ALWAYS AS (public.positive(price::numeric)) STORED,
  country text REFERENCES shared.country
);
CREATE INDEX t_positive ON public.t (public.positive(price::numeric)) WHERE mood = 'sad'::public.mood;
CREATE INDEX t_title ON public.t (title COLLATE public.german DESC);
CREATE STATISTICS public.t_stat ON (public.positive(price::numeric)), (title || 'x') FROM public.t;
CREATE TABLE public.log (at timestamptz DEFAULT now(), what text, who bigint REFERENCES public.t);
CREATE TABLE public.child () INHERITS (public.t);
CREATE FUNCTION public.count_all() RETURNS bigint LANGUAGE sql AS 'select count(*) from public.t -- of public';
CREATE FUNCTION public.mixed(m public.mood DEFAULT 'sad'::public.mood, n integer DEFAULT public.positive(1)::integer) RETURNS SETOF public.t STABLE LANGUAGE sql
  AS $$ SELECT t.* FROM public.t AS t JOIN "public"."log" AS l ON l.who = t.id WHERE t.mood = m AND public.positive(n) AND t.mood <> 'glad'::public.mood
    AND EXISTS (SELECT FROM public.child WHERE public.child.id > 0) $$;
CREATE FUNCTION public.standard(i bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC INSERT INTO public.log (who) VALUES (i); SELECT count(*) FROM public.t WHERE public.positive(price::numeric); END;
CREATE FUNCTION public.given() RETURNS bigint LANGUAGE sql RETURN (SELECT max(id) FROM public.t);
CREATE FUNCTION public.walk(INOUT x bigint, y public.mood DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  r public.t%ROWTYPE;
  v public.t.title%TYPE;
  m public.mood := 'glad';
  all_of CURSOR FOR SELECT * FROM public.t;
  n integer := (SELECT count(*) FROM public.t);
  f record;
BEGIN
  FOR r IN SELECT * FROM public.t WHERE public.positive(price) LOOP
    x := x + r.id;
    f.what := public.count_all();
  END LOOP;
  PERFORM public.count_all();
  INSERT INTO public.log (what) VALUES ('walked') RETURNING who INTO x;
  CALL public.clear(1);
  IF EXISTS (SELECT FROM public.t) THEN UPDATE public.t SET title = 'x' WHERE public.t.id = 1; END IF;
  EXECUTE 'SELECT count(*) FROM public.t' INTO n;
  PERFORM nextval('public.ticket');
  PERFORM 'public.t'::regclass;
  RAISE NOTICE 'done %', n;
END $$;
CREATE FUNCTION public.several() RETURNS TABLE (id bigint, mood public.mood) LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY SELECT t.id, t.mood FROM public.t AS t; RETURN QUERY EXECUTE 'SELECT id, mood FROM public.t'; END $$;
CREATE FUNCTION public.rows_of() RETURNS SETOF public.log LANGUAGE plpgsql AS $$ DECLARE r public.log; BEGIN FOR r IN SELECT * FROM public.log LOOP RETURN NEXT r; END LOOP; RETURN; END $$;
CREATE FUNCTION public.one_row(i bigint) RETURNS public.t LANGUAGE plpgsql AS $$ DECLARE r public.t; BEGIN SELECT * INTO r FROM public.t WHERE id = i; RETURN r; END $$;
CREATE FUNCTION public.taking(r public.t) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN r.title || public.count_all(); END $$;
CREATE PROCEDURE public.clear(i bigint) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM public.log WHERE who = i; COMMIT; END $$;
CREATE PROCEDURE public.clean() LANGUAGE sql AS 'DELETE FROM public.log; TRUNCATE public.log';
CREATE PROCEDURE public.remake() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS public.temp, public.temp2; CREATE TABLE public.temp AS SELECT * FROM public.t; ALTER TABLE public.temp ADD COLUMN z public.mood; REFRESH MATERIALIZED VIEW public.sums; END $$;
CREATE FUNCTION public.on_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.log (what, who) VALUES (TG_OP, NEW.id);
  NEW.mood := 'sad'::public.mood;
  RETURN NEW;
END $$;
CREATE FUNCTION public.pathed() RETURNS bigint LANGUAGE sql SET search_path TO public, pg_temp AS 'SELECT count(*) FROM t';
CREATE FUNCTION public.state(bigint, public.mood) RETURNS bigint LANGUAGE sql AS 'SELECT $1';
CREATE AGGREGATE public.moods(public.mood) (SFUNC = public.state, STYPE = bigint);
CREATE TYPE public.pair AS (one public.mood, other text COLLATE public.german);
CREATE TRIGGER change BEFORE UPDATE ON public.t FOR EACH ROW WHEN (NEW.mood = 'sad'::public.mood AND public.positive(NEW.price)) EXECUTE FUNCTION public.on_change();
CREATE TRIGGER changes AFTER UPDATE ON public.log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.on_change('x');
CREATE VIEW public.v AS SELECT t.id, public.positive(t.price) AS good, t.mood, 'glad'::public.mood AS g FROM public.t JOIN shared.country ON code = country;
CREATE MATERIALIZED VIEW public.sums AS SELECT mood, sum(price) FROM public.v JOIN public.t USING (id, mood) GROUP BY 1;
CREATE RULE log_it AS ON INSERT TO public.v DO INSTEAD (INSERT INTO public.log (what) VALUES ('v'); UPDATE public.t SET price = 1 WHERE id = NEW.id);
CREATE RULE none AS ON DELETE TO public.v DO INSTEAD NOTHING;
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.t USING (EXISTS (SELECT 1 FROM public.log AS l WHERE l.who = t.id AND public.positive(t.price)));
CREATE POLICY part ON public.t FOR SELECT USING (id IN (SELECT who FROM public.log) AND mood = 'sad'::public.mood);
CREATE TABLE public.p (m public.mood, k integer) PARTITION BY LIST (m);
CREATE TABLE public.p_sad PARTITION OF public.p FOR VALUES IN ('sad');
