CREATE TABLE t (c jsonb DEFAULT '{"b": [], "a": 2}');
