CREATE TABLE t (a bigint, b bigint, CHECK (greatest(a, b) <> 0));
