CREATE TABLE t (c boolean);
