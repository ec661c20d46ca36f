CREATE TABLE a (id bigint PRIMARY KEY CHECK (id > 0), name text);
