CREATE TABLE note (id bigint NOT NULL PRIMARY KEY, body text, changed_at timestamp);
CREATE TRIGGER note_stamp AFTER UPDATE ON note FOR EACH ROW WHEN NEW.changed_at = OLD.changed_at BEGIN UPDATE note SET changed_at = datetime('now') WHERE rowid = NEW.rowid; END;
