CREATE DOMAIN d AS varchar; CREATE TYPE pair AS (a varchar, b integer);
CREATE TABLE t (a varchar, b text, c varchar[], d d, e varchar(20), f pair); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f(integer) RETURNS varchar LANGUAGE sql AS $$ SELECT NULL $$;
CREATE FUNCTION g(OUT r varchar) LANGUAGE sql AS $$ SELECT NULL $$;
