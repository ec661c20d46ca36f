CREATE TABLE t (c JSON DEFAULT '{"a":1,"b":[]}');
