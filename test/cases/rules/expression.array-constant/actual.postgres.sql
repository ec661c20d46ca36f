CREATE TABLE t (tags text[] DEFAULT ARRAY['a', 'b']);
