-- since PostgreSQL 18
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE t (p_id bigint REFERENCES p (id) NOT ENFORCED);
