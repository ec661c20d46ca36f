CREATE TABLE t (a BIGINT);
CREATE INDEX t_a_index ON t (a);
