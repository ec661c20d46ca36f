-- The other side keeps the words in a table of their own, by one trigger.
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE film_fts USING fts5 (title, content = 'film', content_rowid = 'id');
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN INSERT INTO film_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER film_ad AFTER DELETE ON film BEGIN
  INSERT INTO film_fts (film_fts, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER film_au AFTER UPDATE ON film BEGIN
  INSERT INTO film_fts (film_fts, rowid, title) VALUES ('delete', old.id, old.title);
  INSERT INTO film_fts (rowid, title) VALUES (new.id, new.title);
END;
