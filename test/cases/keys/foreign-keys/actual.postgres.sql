CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE posts (
  id       serial PRIMARY KEY,
  author   integer REFERENCES users (id) ON DELETE NO ACTION,
  editor   integer REFERENCES users (id) ON DELETE SET NULL,
  reader   integer,
  byname   text REFERENCES users (name),
  checker  integer REFERENCES users (id),
  loose    integer REFERENCES users (id)
);
