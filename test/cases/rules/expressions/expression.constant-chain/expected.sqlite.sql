CREATE TABLE spans (hours INTEGER NOT NULL, CHECK (hours * 60 * 60 < 1000000), CHECK (hours + 1 + 2 < 99));
CREATE INDEX spans_seconds ON spans (60 * hours * 60);
CREATE VIEW seconds AS SELECT hours * 60 * 60 AS seconds, (hours + 1) * 60 * 60 AS next FROM spans;
