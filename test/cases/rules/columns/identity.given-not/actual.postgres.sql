CREATE TABLE t (p_id bigint PRIMARY KEY);
