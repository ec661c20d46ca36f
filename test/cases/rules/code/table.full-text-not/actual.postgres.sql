CREATE TABLE log (n bigint);
CREATE TABLE film (id bigserial PRIMARY KEY, title text, words tsvector NOT NULL, changes bigint);
CREATE FUNCTION film_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := to_tsvector('simple', NEW.title);
  NEW.changes := NEW.changes + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER film_words BEFORE UPDATE ON film FOR EACH ROW EXECUTE FUNCTION film_words();
CREATE TABLE song (id bigserial PRIMARY KEY, title text, words tsvector);
CREATE INDEX song_words ON song USING gin (words);
