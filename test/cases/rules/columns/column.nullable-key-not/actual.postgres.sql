CREATE TABLE settings (name text NOT NULL, id integer PRIMARY KEY);
CREATE TABLE notes (body text NOT NULL);
CREATE TABLE words (word text);
