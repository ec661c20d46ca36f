CREATE TABLE t (c jsonb);
