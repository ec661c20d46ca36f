CREATE TABLE t (a BIGINT, b BIGINT, CHECK (min(a, b) <> 0));
