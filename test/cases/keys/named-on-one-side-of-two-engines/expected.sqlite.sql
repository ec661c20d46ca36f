CREATE TABLE city (id TEXT NOT NULL PRIMARY KEY, name TEXT UNIQUE, size TEXT, CONSTRAINT one_size UNIQUE (size));
CREATE INDEX city_by_size ON city (size, name);
