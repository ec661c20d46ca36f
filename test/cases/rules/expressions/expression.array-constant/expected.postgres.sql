CREATE TABLE t (tag text CHECK (tag = ANY ('{b,a}'::text[])));
