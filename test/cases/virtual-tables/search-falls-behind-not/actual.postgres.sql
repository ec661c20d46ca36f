CREATE TABLE film (id bigserial PRIMARY KEY, title text, plot text, seen bigint, words tsvector);
CREATE FUNCTION film_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE texts text;
BEGIN
  texts := concat_ws(' ', NEW.title, NEW.plot);
  SELECT to_tsvector('english', texts) INTO NEW.words;
  RETURN NEW;
END $$;
CREATE TRIGGER film_words BEFORE INSERT OR UPDATE ON film FOR EACH ROW EXECUTE FUNCTION film_words();
CREATE TABLE book (id bigserial PRIMARY KEY, title text, words tsvector);
CREATE TRIGGER book_words BEFORE INSERT ON book
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(words, 'pg_catalog.simple', title);
CREATE TABLE song (id bigserial PRIMARY KEY, title text);
CREATE INDEX song_words ON song USING gin (to_tsvector('english', title));
CREATE TABLE play (id bigserial PRIMARY KEY, title text, words tsvector);
