CREATE TABLE t (c bytea);
