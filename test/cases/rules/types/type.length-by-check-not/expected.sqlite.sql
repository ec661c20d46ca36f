CREATE TABLE t (c TEXT CHECK (length(c) <= 30));
