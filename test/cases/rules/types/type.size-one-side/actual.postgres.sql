CREATE TABLE t (c bit(2));
