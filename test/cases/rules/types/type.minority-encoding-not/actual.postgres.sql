CREATE TABLE t (c timestamp, d timestamp, made_at timestamp, lost_at timestamp);
