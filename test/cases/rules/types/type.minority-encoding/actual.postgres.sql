CREATE TABLE t (c timestamp, d timestamp, e timestamp, made_at timestamp);
