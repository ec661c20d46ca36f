CREATE TABLE t (a bigint, b bigint, CHECK (a IS DISTINCT FROM b));
