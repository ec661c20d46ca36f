CREATE TABLE visits (id INTEGER PRIMARY KEY, at DATETIME);
CREATE VIEW day_of_visit AS SELECT id, date(at) AS day FROM visits;
CREATE VIEW one_day AS SELECT id FROM visits WHERE date(at) = '2024-01-01';
