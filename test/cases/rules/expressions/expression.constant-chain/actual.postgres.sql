CREATE TABLE spans (hours bigint NOT NULL, CHECK (hours * 3600 < 1000000), CHECK (hours + 3 < 99));
CREATE INDEX spans_seconds ON spans ((3600 * hours));
CREATE VIEW seconds AS SELECT hours * 3600 AS seconds, (hours + 1) * 3600 AS next FROM spans;
