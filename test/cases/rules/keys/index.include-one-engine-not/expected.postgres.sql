CREATE TABLE t (id bigint PRIMARY KEY, a bigint, b bigint);
CREATE INDEX t_a ON t (a);
