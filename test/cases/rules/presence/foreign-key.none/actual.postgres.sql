CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, p_id bigint REFERENCES p (id), q_id bigint REFERENCES p (id));
CREATE INDEX a_p ON a (p_id);
CREATE INDEX a_q ON a (q_id);
CREATE TABLE b (id bigint PRIMARY KEY, p_id bigint REFERENCES p (id), q_id bigint REFERENCES p (id));
CREATE INDEX b_p ON b (p_id);
CREATE INDEX b_q ON b (q_id);
