CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, plot TEXT);
CREATE VIRTUAL TABLE film_search USING fts5 (title, plot, content = 'film');
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN
  INSERT INTO film_search (rowid, title, plot) VALUES (NEW.id, NEW.title, NEW.plot);
END;
CREATE TRIGGER film_ad AFTER DELETE ON film BEGIN
  INSERT INTO film_search (film_search, rowid, title, plot) VALUES ('delete', OLD.id, OLD.title, OLD.plot);
END;
CREATE TRIGGER film_au AFTER UPDATE ON film BEGIN
  INSERT INTO "film_search" (film_search, rowid, title, plot) VALUES ('delete', OLD.id, OLD.title, OLD.plot);
  INSERT INTO film_search (rowid, title, plot) VALUES (NEW.id, NEW.title, NEW.plot);
END;
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE book_search USING fts4 (title);
CREATE TRIGGER book_new AFTER INSERT ON book BEGIN INSERT INTO book_search (docid, title) VALUES (NEW.id, NEW.title); END;
CREATE TRIGGER book_changed AFTER UPDATE ON book BEGIN UPDATE book_search SET title = NEW.title WHERE docid = OLD.id; END;
CREATE TRIGGER book_kept AFTER DELETE ON book BEGIN DELETE FROM book_search WHERE docid = OLD.id; END;
CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE song_search USING fts3 (title);
