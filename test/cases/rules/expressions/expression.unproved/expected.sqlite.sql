CREATE TABLE t (c TEXT DEFAULT (lower(hex(randomblob(16)))));
