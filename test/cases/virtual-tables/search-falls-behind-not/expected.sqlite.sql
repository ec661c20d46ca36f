-- Both sides follow the same changes, or nothing in the schema tells who fills the search.
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, plot TEXT, seen INTEGER);
CREATE VIRTUAL TABLE film_fts USING fts4 (title, plot, content="film");
CREATE TRIGGER film_bu BEFORE UPDATE OF title, plot ON film BEGIN DELETE FROM film_fts WHERE docid = old.rowid; END;
CREATE TRIGGER film_bd BEFORE DELETE ON film BEGIN DELETE FROM film_fts WHERE docid = old.rowid; END;
CREATE TRIGGER film_au AFTER UPDATE OF title, plot ON film BEGIN
  INSERT INTO film_fts (docid, title, plot) VALUES (new.rowid, new.title, new.plot);
END;
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN
  INSERT INTO film_fts (docid, title, plot) VALUES (new.rowid, new.title, new.plot);
END;
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE book_fts USING fts5 (title);
CREATE TRIGGER book_ai AFTER INSERT ON book BEGIN INSERT INTO book_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER book_ad AFTER DELETE ON book BEGIN DELETE FROM book_fts WHERE rowid = old.id; END;
CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE song_fts USING fts5 (title);
CREATE TABLE play (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE play_fts USING fts5 (title, content = 'play');
