-- The triggers of film do more than keep what is searched.
CREATE TABLE log (n INTEGER);
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE film_search USING fts5 (title);
CREATE VIRTUAL TABLE place USING rtree (id, a, b);
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN
  INSERT INTO film_search (title) VALUES (NEW.title);
  INSERT INTO log VALUES (NEW.id);
END;
CREATE TRIGGER film_ad AFTER DELETE ON film BEGIN DELETE FROM place WHERE id = OLD.id; END;
CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT);
