CREATE TABLE visits (id bigserial PRIMARY KEY, at timestamptz, local timestamp);
CREATE VIEW in_utc AS SELECT id, (at AT TIME ZONE 'UTC')::date AS day FROM visits;
CREATE VIEW without_zone AS SELECT id, local::date AS day FROM visits;
