CREATE TABLE t (c date);
