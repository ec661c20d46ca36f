CREATE TABLE log (id integer NOT NULL, a text, body text);
CREATE UNIQUE INDEX log_id ON log (id);
ALTER TABLE log REPLICA IDENTITY NOTHING;
CREATE TABLE whole (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE kept (id integer);
CREATE TABLE rows (id integer);
ALTER TABLE rows ENABLE ROW LEVEL SECURITY;
CREATE TABLE texts (a text, b text, c text, d integer, n integer GENERATED ALWAYS AS IDENTITY);
CREATE INDEX texts_d ON texts (d);
