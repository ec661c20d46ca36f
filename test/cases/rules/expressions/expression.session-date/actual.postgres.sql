-- since PostgreSQL 16
CREATE TABLE visits (id bigserial PRIMARY KEY, at timestamptz);
CREATE VIEW day_of_visit AS SELECT id, at::date AS day FROM visits;
CREATE VIEW one_day AS SELECT id FROM visits WHERE date(at) = '2024-01-01';
