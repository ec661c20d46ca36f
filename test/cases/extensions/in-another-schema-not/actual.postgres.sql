CREATE SCHEMA ext;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TYPE mood AS ENUM ('glad');
CREATE DOMAIN ext.citext AS text;
CREATE FUNCTION fold(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE FUNCTION ext.similarity(text, text) RETURNS real IMMUTABLE LANGUAGE sql AS 'SELECT 0::real';
CREATE TABLE letter (
  mail citext,
  topic ext.citext,
  mood mood,
  body text DEFAULT fold('X'),
  place text
);
CREATE INDEX letter_near ON letter (ext.similarity(body, 'x'));
CREATE INDEX letter_body ON letter USING gin (body gin_trgm_ops);
CREATE FUNCTION near(a text) RETURNS real LANGUAGE sql AS 'SELECT ext.similarity(a, $x$ext$x$)';
CREATE FUNCTION far(a text) RETURNS real LANGUAGE plpgsql AS $$DECLARE r real; BEGIN EXECUTE format('SELECT public.similarity(%L, %L)', a, 'x') INTO r; RETURN r; END$$;
CREATE FUNCTION off(a citext) RETURNS text LANGUAGE sql AS 'SELECT public.fold(a)';
