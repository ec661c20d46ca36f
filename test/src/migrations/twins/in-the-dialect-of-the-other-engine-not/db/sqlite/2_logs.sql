-- PostgreSQL has SERIAL and JSONB here
CREATE TABLE logs (id INTEGER PRIMARY KEY, jsonb TEXT, serial TEXT DEFAULT 'BYTEA', note TEXT DEFAULT 'now()');
