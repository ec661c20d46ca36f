CREATE TABLE t (active boolean, n bigint, CHECK (active OR n > 0));
