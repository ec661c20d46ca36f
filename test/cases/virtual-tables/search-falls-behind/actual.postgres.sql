CREATE TABLE film (id bigserial PRIMARY KEY, title text, plot text,
  search tsvector GENERATED ALWAYS AS (to_tsvector('english', coalesce(title, '') || ' ' || coalesce(plot, ''))) STORED);
CREATE INDEX film_search_idx ON film USING gin (search);
CREATE TABLE book (id bigserial PRIMARY KEY, title text, plot text);
CREATE INDEX book_search_idx ON book USING gist (to_tsvector('english', title || ' ' || plot));
CREATE TABLE song (id bigserial PRIMARY KEY, title text, search tsvector);
CREATE TRIGGER song_search BEFORE INSERT OR UPDATE ON song
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(search, 'pg_catalog.english', title);
ALTER TABLE song DISABLE TRIGGER song_search;
CREATE TABLE play (id bigserial PRIMARY KEY, title text);
CREATE INDEX play_words ON play USING gin (to_tsvector('english', title));
CREATE TABLE note (id bigserial PRIMARY KEY, title text, search tsvector NOT NULL);
CREATE TRIGGER note_search BEFORE UPDATE ON note
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(search, 'pg_catalog.english', title);
