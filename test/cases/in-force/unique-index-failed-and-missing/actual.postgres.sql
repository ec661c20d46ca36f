CREATE TABLE account (id bigint PRIMARY KEY, mail text NOT NULL);
