-- The other side has no search: its trigger notes what happens to rows, and no trigger here is a part of that.
CREATE TABLE log (n INTEGER, title TEXT);
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
