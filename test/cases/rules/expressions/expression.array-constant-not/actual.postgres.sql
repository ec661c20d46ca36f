CREATE TABLE t (tag text CHECK (tag IN ('a', 'b')));
