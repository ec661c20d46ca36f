-- since PostgreSQL 16
CREATE TABLE t (id bigint NOT NULL, n bigint NOT NULL);
CREATE TABLE p (id bigint NOT NULL, t_id bigint NOT NULL);
CREATE VIEW v AS SELECT t.n FROM t LEFT JOIN p ON p.t_id = t.id;
