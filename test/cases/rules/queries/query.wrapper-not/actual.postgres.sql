-- since PostgreSQL 16
CREATE TABLE t (id bigint NOT NULL, n bigint NOT NULL);
CREATE VIEW v AS SELECT DISTINCT id, n FROM t WHERE n > 1;
