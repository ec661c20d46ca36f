CREATE TABLE tokens (id bigint PRIMARY KEY, uid text UNIQUE, note text);
