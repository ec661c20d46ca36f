CREATE TABLE t (made_at timestamptz);
