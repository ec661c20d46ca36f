CREATE TABLE t (active boolean NOT NULL DEFAULT true);
