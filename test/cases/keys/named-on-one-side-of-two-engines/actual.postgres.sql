CREATE TABLE city (id text PRIMARY KEY, name text CONSTRAINT one_name UNIQUE, size text UNIQUE);
CREATE INDEX ON city (size, name);
