CREATE TABLE t (a BIGINT, b BIGINT, CHECK (ifnull(a, b) > 0));
