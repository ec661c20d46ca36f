-- What is beside the search of a table is judged like any other trigger.
CREATE TABLE log (n INTEGER, title TEXT);
CREATE TABLE paper (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE paper_fts USING fts5 (title, body, content = 'paper', content_rowid = 'id');
CREATE TRIGGER paper_ai AFTER INSERT ON paper BEGIN
  INSERT INTO paper_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER paper_ad AFTER DELETE ON paper BEGIN
  INSERT INTO paper_fts (paper_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER paper_au AFTER UPDATE ON paper BEGIN
  INSERT INTO paper_fts (paper_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO paper_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER paper_audit AFTER UPDATE ON paper BEGIN INSERT INTO log VALUES (old.id, old.title); END;
CREATE TABLE essay (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE words_of_essays USING fts4 (title);
CREATE TRIGGER essay_ai AFTER INSERT ON essay BEGIN INSERT INTO words_of_essays (docid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER essay_bd BEFORE DELETE ON essay BEGIN DELETE FROM words_of_essays WHERE docid = old.id; END;
CREATE TRIGGER essay_au AFTER UPDATE OF title ON essay BEGIN UPDATE words_of_essays SET title = new.title WHERE docid = old.id; END;
CREATE TRIGGER essay_log_insert AFTER INSERT ON essay BEGIN INSERT INTO log VALUES (new.id, new.title); END;
CREATE TRIGGER essay_log_update AFTER UPDATE ON essay BEGIN INSERT INTO log VALUES (new.id, new.title); END;
CREATE TABLE poem (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE poem_fts USING fts5 (title);
CREATE TRIGGER poem_ai AFTER INSERT ON poem BEGIN INSERT INTO poem_fts (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER poem_ad AFTER DELETE ON poem BEGIN DELETE FROM poem_fts WHERE rowid = old.id; END;
CREATE TRIGGER poem_au AFTER UPDATE ON poem BEGIN
  INSERT OR REPLACE INTO "poem_fts" (rowid, title) VALUES (new.id, new.title || '; ' || new.id);
END;
CREATE TABLE Letter (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE LetterSearch USING fts5 (title, content = Letter);
CREATE TRIGGER LetterNew AFTER INSERT ON Letter BEGIN INSERT INTO LetterSearch (rowid, title) VALUES (new.id, new.title); END;
CREATE TRIGGER LetterGone AFTER DELETE ON Letter BEGIN
  INSERT INTO LetterSearch (LetterSearch, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER LetterChanged AFTER UPDATE ON Letter BEGIN
  INSERT INTO [lettersearch] (LetterSearch, rowid, title) VALUES ('delete', old.id, old.title);
  INSERT INTO `LetterSearch` (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER LetterAudit AFTER DELETE ON Letter BEGIN INSERT INTO log VALUES (old.id, old.title); END;
