-- since PostgreSQL 16
CREATE TABLE t (id bigint NOT NULL, n bigint NOT NULL);
CREATE VIEW v AS SELECT id FROM t WHERE n > 2;
