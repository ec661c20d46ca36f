CREATE TABLE t (tags text[] DEFAULT ARRAY['b', 'a']);
