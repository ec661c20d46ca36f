CREATE TABLE log (n bigint);
CREATE TABLE film (id bigserial PRIMARY KEY, title text, words tsvector);
CREATE TRIGGER film_search BEFORE INSERT OR UPDATE ON film
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(words, 'pg_catalog.simple', title);
CREATE TABLE book (id bigserial PRIMARY KEY, title text,
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED);
CREATE FUNCTION book_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (NEW.id); RETURN NEW; END $$;
CREATE TRIGGER book_search BEFORE INSERT ON book FOR EACH ROW EXECUTE FUNCTION book_search();
