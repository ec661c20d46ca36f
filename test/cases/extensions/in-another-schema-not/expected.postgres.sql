CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION pg_trgm SCHEMA ext;
CREATE TYPE ext.mood AS ENUM ('glad');
CREATE FUNCTION ext.fold(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT lower($1)';
CREATE TABLE letter (
  mail ext.citext,
  topic ext.citext,
  mood ext.mood,
  body text DEFAULT ext.fold('X'),
  place text
);
CREATE INDEX letter_near ON letter (ext.similarity(body, 'x'));
CREATE INDEX letter_body ON letter USING gin (body ext.gin_trgm_ops);
CREATE FUNCTION near(a text) RETURNS real LANGUAGE sql AS 'SELECT ext.similarity(a, $x$ext$x$)';
CREATE FUNCTION far(a text) RETURNS real LANGUAGE plpgsql AS $$DECLARE r real; BEGIN EXECUTE format('SELECT ext.similarity(%L, %L)', a, 'x') INTO r; RETURN r; END$$;
CREATE FUNCTION off(a ext.citext) RETURNS text LANGUAGE sql AS 'SELECT ext.fold(a)';
