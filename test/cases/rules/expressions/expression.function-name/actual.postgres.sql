CREATE TABLE t (a bigint, b bigint, CHECK (coalesce(a, b) > 0));
