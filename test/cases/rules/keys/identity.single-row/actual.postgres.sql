CREATE TABLE a (id bigint PRIMARY KEY CHECK (id = 1), name text);
