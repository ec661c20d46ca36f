CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, active boolean NOT NULL DEFAULT true);
CREATE TABLE posts (id integer PRIMARY KEY, author integer NOT NULL REFERENCES users (id), title text, tags text);
CREATE INDEX posts_author ON posts (author);
