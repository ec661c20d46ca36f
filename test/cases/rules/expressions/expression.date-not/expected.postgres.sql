-- since PostgreSQL 16
CREATE TABLE visits (id bigserial PRIMARY KEY, at timestamp, note text, left_at timestamptz);
CREATE INDEX visits_start ON visits (date_trunc('day', at));
CREATE VIEW cast_to_a_date AS SELECT id FROM visits WHERE at::date = '2024-01-01';
CREATE VIEW local_day AS SELECT id FROM visits WHERE at::date = '2024-01-01';
CREATE VIEW other_zone AS SELECT id FROM visits WHERE (left_at AT TIME ZONE 'Europe/Berlin')::date = '2024-01-01';
CREATE VIEW no_zone_turned AS SELECT id FROM visits WHERE (at AT TIME ZONE 'UTC')::date = '2024-01-01';
CREATE VIEW text_on_both AS SELECT id FROM visits WHERE note::date = '2024-01-01';
CREATE VIEW other_day AS SELECT id FROM visits WHERE at::date = '2024-01-01';
CREATE VIEW other_format AS SELECT to_char(at, 'YYYY-DD-MM') AS day FROM visits;
CREATE VIEW next_day AS SELECT id FROM visits WHERE at::date = '2024-01-01';
