CREATE TABLE t (a bigint, b bigint, CHECK (coalesce(b, a) > 0));
