CREATE TABLE t (a bigint, b bigint, CHECK (least(a, b) <> 0));
