CREATE TABLE t (c timestamp);
