CREATE DOMAIN d AS text; CREATE TYPE pair AS (a text, b integer);
CREATE TABLE t (a text, b varchar, c text[], d d, e text, f pair); CREATE VIEW v AS SELECT a FROM t;
CREATE FUNCTION f(integer) RETURNS text LANGUAGE sql AS $$ SELECT NULL $$;
CREATE FUNCTION g(OUT r text) LANGUAGE sql AS $$ SELECT NULL $$;
