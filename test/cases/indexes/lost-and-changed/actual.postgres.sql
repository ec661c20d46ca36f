CREATE TABLE t (id serial PRIMARY KEY, a text, b text, c text, d bigint);
CREATE INDEX t_b ON t (c);
CREATE INDEX t_c ON t (c, b, a);
CREATE INDEX t_d ON t (a, d);
CREATE INDEX t_e ON t (d);
