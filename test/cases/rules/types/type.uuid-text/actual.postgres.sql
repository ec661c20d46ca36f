CREATE TABLE t (c uuid);
