CREATE TABLE note (id bigint NOT NULL PRIMARY KEY, body text, changed_at timestamp);
CREATE TRIGGER set_note_changed AFTER UPDATE ON note BEGIN UPDATE note SET changed_at = CURRENT_TIMESTAMP WHERE id = OLD.id; END;
