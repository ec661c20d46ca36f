CREATE TABLE people (id serial PRIMARY KEY, name text, code text NOT NULL, tag text);
CREATE TABLE words (word text PRIMARY KEY);
