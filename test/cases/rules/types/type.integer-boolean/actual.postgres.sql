CREATE TABLE t (active boolean NOT NULL DEFAULT false);
