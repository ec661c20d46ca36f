CREATE TABLE t (active boolean, n bigint, CHECK (NOT active OR n > 0));
