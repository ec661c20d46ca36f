CREATE TABLE posts (id integer PRIMARY KEY, state text);
