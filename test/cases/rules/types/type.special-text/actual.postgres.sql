CREATE TABLE t (c inet);
