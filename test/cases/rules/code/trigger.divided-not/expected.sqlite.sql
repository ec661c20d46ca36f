CREATE TABLE total (n bigint);
CREATE TABLE note (id bigint NOT NULL PRIMARY KEY);
CREATE TRIGGER note_insert AFTER INSERT ON note BEGIN UPDATE total SET n = n + 1; END;
CREATE TRIGGER note_update AFTER UPDATE ON note BEGIN UPDATE total SET n = n + 1; END;
