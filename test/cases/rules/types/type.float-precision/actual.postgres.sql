CREATE TABLE t (c real);
