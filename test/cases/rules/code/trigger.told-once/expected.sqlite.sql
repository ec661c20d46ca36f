CREATE TABLE total (n bigint);
CREATE TABLE note (id bigint NOT NULL PRIMARY KEY);
CREATE TRIGGER counted AFTER UPDATE ON note WHEN NEW.id > 0 BEGIN UPDATE total SET n = n + 1; END;
