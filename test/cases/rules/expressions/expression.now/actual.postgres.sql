CREATE TABLE t (c timestamptz DEFAULT now());
