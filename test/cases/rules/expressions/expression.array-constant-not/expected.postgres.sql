CREATE TABLE t (tag text CHECK (tag = ANY ('{a,c}'::text[])));
