CREATE TABLE t (c timestamptz);
