CREATE TABLE total (n bigint);
CREATE TABLE note (id bigint NOT NULL PRIMARY KEY);
CREATE TRIGGER counted AFTER INSERT ON note BEGIN UPDATE total SET n = n + 1; END;
