-- No length is heeded here, so that all are alike.
CREATE TABLE jobs (id BIGINT NOT NULL PRIMARY KEY, status VARCHAR(20), title VARCHAR(80), state VARCHAR(5));
CREATE TABLE runs (id BIGINT NOT NULL PRIMARY KEY, status TEXT, title TEXT, state VARCHAR(9));
CREATE VIEW latest AS SELECT status AS state FROM runs;
