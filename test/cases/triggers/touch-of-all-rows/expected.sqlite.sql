CREATE TABLE note (id bigint NOT NULL PRIMARY KEY, body text, changed_at timestamp);
CREATE TRIGGER note_stamp AFTER UPDATE ON note BEGIN UPDATE note SET changed_at = CURRENT_TIMESTAMP WHERE body = NEW.body; END;
