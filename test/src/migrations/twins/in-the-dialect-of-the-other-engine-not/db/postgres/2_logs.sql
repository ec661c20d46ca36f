-- SQLite has AUTOINCREMENT here
CREATE TABLE logs (id integer PRIMARY KEY, jsonb text, serial text DEFAULT 'BYTEA', note text DEFAULT 'now()');
