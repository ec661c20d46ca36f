CREATE TABLE t (id bigint PRIMARY KEY, size bigint, CONSTRAINT large CHECK (size > 9));
