CREATE TABLE people (id serial PRIMARY KEY, tenant text NOT NULL, nick text, level int NOT NULL DEFAULT 0);
