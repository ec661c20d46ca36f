CREATE TABLE note (id bigint NOT NULL PRIMARY KEY, body text, changed_at timestamp);
CREATE TRIGGER note_stamp AFTER UPDATE ON note BEGIN UPDATE note SET body = 'changed' WHERE id = NEW.id; END;
