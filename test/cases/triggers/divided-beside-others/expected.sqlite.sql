-- One trigger for each event on this side. What stands beside them belongs to other triggers, or to none.
CREATE TABLE log (n INTEGER);
CREATE TABLE version (id INTEGER PRIMARY KEY, state TEXT);
CREATE TRIGGER write_lock_version_insert BEFORE INSERT ON version BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER write_lock_version_update BEFORE UPDATE ON version BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER write_lock_version_delete BEFORE DELETE ON version BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER version_update_frozen BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TRIGGER version_delete_frozen BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'frozen'); END;
CREATE TABLE paper (id INTEGER PRIMARY KEY, state TEXT);
CREATE TRIGGER write_lock_paper_insert BEFORE INSERT ON paper BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER write_lock_paper_update BEFORE UPDATE ON paper BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER write_lock_paper_delete BEFORE DELETE ON paper BEGIN INSERT INTO log VALUES (1); END;
CREATE TRIGGER paper_kept_while_cited BEFORE DELETE ON paper WHEN OLD.state = 'cited' BEGIN SELECT RAISE(ABORT, 'cited'); END;
