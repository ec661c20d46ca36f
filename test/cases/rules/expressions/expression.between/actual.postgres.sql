CREATE TABLE t (n bigint, CHECK (n >= 1 AND n <= 9));
