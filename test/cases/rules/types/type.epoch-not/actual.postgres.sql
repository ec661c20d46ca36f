CREATE TABLE t (weight timestamptz);
