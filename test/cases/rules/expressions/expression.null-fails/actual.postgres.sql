CREATE TABLE t (id bigint PRIMARY KEY, size bigint);
CREATE INDEX large ON t (id) WHERE size > 9;
