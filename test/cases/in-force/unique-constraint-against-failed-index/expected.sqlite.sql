CREATE TABLE account (id bigint NOT NULL PRIMARY KEY, mail text NOT NULL UNIQUE);
