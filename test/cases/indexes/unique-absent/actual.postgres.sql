CREATE TABLE t (id bigint PRIMARY KEY, a text, b text, c text, live boolean);
CREATE UNIQUE INDEX t_ab ON t (a, b);
