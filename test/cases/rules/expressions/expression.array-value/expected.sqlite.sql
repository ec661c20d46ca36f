CREATE TABLE t (c TEXT DEFAULT '["a","b"]');
