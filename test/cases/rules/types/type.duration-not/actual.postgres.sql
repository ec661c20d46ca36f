CREATE TABLE t (weight interval);
