-- to be done
CREATE TABLE posts (id integer PRIMARY KEY);
