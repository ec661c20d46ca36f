CREATE TABLE posts (id serial PRIMARY KEY, author integer, meta jsonb, at timestamptz DEFAULT now());
ALTER TABLE posts ADD CONSTRAINT posts_author FOREIGN KEY (author) REFERENCES users (id);
