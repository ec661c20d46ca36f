-- One side follows what happens to rows; the other misses some of it.
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT, plot TEXT);
CREATE VIRTUAL TABLE film_fts USING fts5 (title, plot, content = 'film', content_rowid = 'id');
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN
  INSERT INTO film_fts (rowid, title, plot) VALUES (new.id, new.title, new.plot);
END;
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, plot TEXT);
CREATE VIRTUAL TABLE book_fts USING fts5 (title, plot);
CREATE TRIGGER book_ai AFTER INSERT ON book BEGIN
  INSERT INTO book_fts (rowid, title, plot) VALUES (new.id, new.title, new.plot);
END;
CREATE TRIGGER book_ad AFTER DELETE ON book BEGIN DELETE FROM book_fts WHERE rowid = old.id; END;
CREATE TRIGGER book_au AFTER UPDATE OF title ON book BEGIN
  UPDATE book_fts SET title = new.title, plot = new.plot WHERE rowid = old.id;
END;
CREATE TABLE song (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE song_fts USING fts5 (title);
CREATE TRIGGER song_ai AFTER INSERT ON song BEGIN INSERT INTO song_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER song_ad AFTER DELETE ON song BEGIN DELETE FROM song_fts WHERE rowid = old.id; END;
CREATE TRIGGER song_au AFTER UPDATE ON song BEGIN UPDATE song_fts SET title = new.title WHERE rowid = old.id; END;
CREATE TABLE play (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE play_fts USING fts5 (title, content = play, content_rowid = id);
CREATE TABLE note (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE note_fts USING fts5 (title);
CREATE TRIGGER note_ai AFTER INSERT ON note BEGIN INSERT INTO note_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER note_ad AFTER DELETE ON note BEGIN DELETE FROM note_fts WHERE rowid = old.id; END;
CREATE TRIGGER note_au AFTER UPDATE ON note BEGIN UPDATE note_fts SET title = new.title WHERE rowid = old.id; END;
