-- The trigger of this name keeps the search of film on both sides; that of book keeps it here alone.
CREATE TABLE log (n INTEGER);
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE film_fts USING fts5 (title);
CREATE TRIGGER film_search AFTER INSERT ON film BEGIN INSERT INTO film_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER film_search_delete AFTER DELETE ON film BEGIN DELETE FROM film_fts WHERE rowid = old.id; END;
CREATE TRIGGER film_search_update AFTER UPDATE ON film BEGIN
  REPLACE INTO film_fts (rowid, title) VALUES (new.id, new.title);
END;
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE book_fts USING fts5 (title);
CREATE TRIGGER book_search AFTER INSERT ON book BEGIN INSERT INTO book_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER book_search_delete AFTER DELETE ON book BEGIN DELETE FROM book_fts WHERE rowid = old.id; END;
CREATE TRIGGER book_search_update AFTER UPDATE ON book BEGIN
  REPLACE INTO book_fts (rowid, title) VALUES (new.id, new.title);
END;
