CREATE TABLE t (active BOOLEAN, n BIGINT, CHECK (active = 1 OR n > 0));
