CREATE TABLE t (c TEXT CHECK (json_valid(c)));
