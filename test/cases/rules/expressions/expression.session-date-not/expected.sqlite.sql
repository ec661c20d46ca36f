CREATE TABLE visits (id INTEGER PRIMARY KEY, at DATETIME, local DATETIME);
CREATE VIEW in_utc AS SELECT id, date(at) AS day FROM visits;
CREATE VIEW without_zone AS SELECT id, date(local) AS day FROM visits;
