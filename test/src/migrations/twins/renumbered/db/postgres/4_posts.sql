CREATE TABLE posts (id integer PRIMARY KEY, author integer NOT NULL REFERENCES users (id), title text);
CREATE INDEX posts_author ON posts (author);
