CREATE TABLE p (id bigint NOT NULL PRIMARY KEY);
CREATE TABLE a (id bigint NOT NULL PRIMARY KEY, p_id bigint, q_id bigint);
CREATE INDEX a_p ON a (p_id);
CREATE INDEX a_q ON a (q_id);
CREATE TABLE b (id bigint NOT NULL PRIMARY KEY, p_id bigint, q_id bigint);
CREATE INDEX b_p ON b (p_id);
CREATE INDEX b_q ON b (q_id);
