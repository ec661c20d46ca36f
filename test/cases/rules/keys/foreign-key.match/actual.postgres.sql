CREATE TABLE p (id bigserial PRIMARY KEY);
CREATE TABLE t (p_id bigint REFERENCES p (id) MATCH FULL);
