CREATE TABLE session (id bigint PRIMARY KEY);
