CREATE TABLE t (c TEXT DEFAULT '["b","a"]');
