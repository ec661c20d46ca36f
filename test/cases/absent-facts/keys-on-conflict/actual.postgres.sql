CREATE TABLE s (id bigint PRIMARY KEY, a text UNIQUE, b text UNIQUE, c text UNIQUE);
