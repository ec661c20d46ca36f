CREATE TABLE t (timeout interval);
