CREATE TABLE film (id bigserial PRIMARY KEY, title text, plot text, words tsvector);
CREATE INDEX film_words ON film USING gin (words);
CREATE FUNCTION film_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Both texts, as they are.
  NEW.words := to_tsvector('simple', coalesce(NEW.title, '') || ' ' || coalesce(NEW.plot, ''));
  RETURN NEW;
END $$;
CREATE TRIGGER film_words_insert BEFORE INSERT ON film FOR EACH ROW EXECUTE FUNCTION film_words();
CREATE TRIGGER film_words_update BEFORE UPDATE OF title, plot ON film FOR EACH ROW EXECUTE FUNCTION film_words();
CREATE TABLE book (id bigserial PRIMARY KEY, title text, words tsvector);
CREATE INDEX book_words ON book USING gist (words);
CREATE TRIGGER book_words BEFORE INSERT OR UPDATE ON book
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(words, 'pg_catalog.english', title);
CREATE TABLE song (id bigserial PRIMARY KEY, title text,
  words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', coalesce(title, ''))) STORED);
CREATE INDEX song_words ON song USING gin (words);
