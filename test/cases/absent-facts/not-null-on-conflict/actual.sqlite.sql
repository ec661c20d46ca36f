CREATE TABLE s (id integer PRIMARY KEY, a text NOT NULL DEFAULT 'x', b text NOT NULL);
