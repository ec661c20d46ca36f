-- since PostgreSQL 18
CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE EXTENSION hstore SCHEMA extensions;
CREATE EXTENSION pg_trgm SCHEMA extensions;
CREATE EXTENSION "uuid-ossp" SCHEMA extensions;
CREATE EXTENSION pgcrypto SCHEMA extensions;
CREATE EXTENSION ltree SCHEMA extensions;
CREATE EXTENSION btree_gist SCHEMA extensions;
CREATE EXTENSION cube SCHEMA extensions;
CREATE EXTENSION unaccent SCHEMA extensions;
CREATE EXTENSION moddatetime SCHEMA extensions;
CREATE EXTENSION pg_stat_statements SCHEMA extensions;
SET search_path = public, extensions;
CREATE DOMAIN mail AS citext CHECK (VALUE ~ '@') DEFAULT 'nobody@x.org';
CREATE TYPE contact AS (address citext, tags hstore);
CREATE TYPE mail_range AS RANGE (subtype = citext);
CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  token text DEFAULT encode(gen_random_bytes(16), 'hex'),
  mail citext NOT NULL UNIQUE CHECK (mail <> 'root'::citext),
  others citext[] DEFAULT '{}'::citext[],
  attributes hstore DEFAULT ''::hstore,
  path ltree CHECK (nlevel(path) < 5),
  at cube,
  size integer,
  found text GENERATED ALWAYS AS (lower(mail::text) || similarity(mail::text, 'x')::text) STORED,
  changed timestamp
);
CREATE INDEX person_mail_trgm ON person USING gin ((mail::text) gin_trgm_ops);
CREATE INDEX person_token_trgm ON person USING gist (token gist_trgm_ops (siglen='32'));
CREATE INDEX person_token_plain ON person USING gin (token gin_trgm_ops);
CREATE INDEX person_path ON person USING gist (path);
CREATE INDEX person_attributes ON person USING gin (attributes) WHERE attributes ? 'x' AND (attributes -> 'y') <> '';
CREATE INDEX person_digest ON person (digest(token, 'sha256'));
CREATE INDEX person_pattern ON person (mail citext_pattern_ops);
CREATE TABLE booking (room integer, span int4range, at cube, EXCLUDE USING gist (room WITH =, span WITH &&), EXCLUDE USING gist (at WITH &&));
CREATE VIEW people AS SELECT id, mail, similarity(mail::text, 'x') AS near, attributes -> 'k' AS k, word_similarity('a', token) FROM person WHERE token % 'abc' ORDER BY path;
CREATE VIEW slow AS SELECT queryid, calls FROM pg_stat_statements;
CREATE MATERIALIZED VIEW paths AS SELECT subpath(path, 0, 1) AS head FROM person;
CREATE FUNCTION find(wanted citext, inout tags hstore DEFAULT ''::hstore) LANGUAGE sql AS 'SELECT attributes FROM public.person WHERE mail = wanted AND extensions.similarity(token, $x$a$x$) > 0.1';
CREATE FUNCTION token() RETURNS text LANGUAGE plpgsql AS $$DECLARE c extensions.citext := 'x'; BEGIN PERFORM c; RETURN encode(extensions.digest('a'::text, 'sha1'), 'hex') || extensions.uuid_generate_v4(); END$$;
CREATE FUNCTION atomic(p ltree) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT nlevel(p); END;
CREATE FUNCTION words(t text) RETURNS tsvector LANGUAGE sql AS $$SELECT to_tsvector('simple', extensions.unaccent('extensions.unaccent'::regdictionary, t))$$;
CREATE AGGREGATE longest(citext) (SFUNC = citext_larger, STYPE = citext, SORTOP = >);
CREATE TRIGGER touch BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION moddatetime(changed);
CREATE RULE keep AS ON DELETE TO person DO INSTEAD UPDATE person SET token = uuid_generate_v4()::text WHERE id = OLD.id;
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON person USING (mail = current_setting('app.mail')::citext AND digest(token, 'md5') IS NOT NULL);
CREATE POLICY others ON person FOR SELECT USING (EXISTS (SELECT FROM booking AS b WHERE b.at @> at AND similarity('a', 'b') > 0));
CREATE STATISTICS person_stat ON (lower(mail::text)), (nlevel(path)) FROM person;
CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple);
