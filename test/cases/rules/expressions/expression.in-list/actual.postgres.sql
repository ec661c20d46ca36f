CREATE TABLE t (n bigint, CHECK (n = ANY (ARRAY[2, 1])));
