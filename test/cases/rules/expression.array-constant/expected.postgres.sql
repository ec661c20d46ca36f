CREATE TABLE t (tags text[] DEFAULT '{a,b}'::text[]);
