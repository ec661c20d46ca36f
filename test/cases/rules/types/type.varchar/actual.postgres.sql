CREATE TABLE t (c varchar);
