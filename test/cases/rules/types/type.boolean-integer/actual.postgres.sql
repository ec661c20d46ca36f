CREATE TABLE t (c integer CHECK (c IN (0, 1)));
