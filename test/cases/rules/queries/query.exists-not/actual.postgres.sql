-- since PostgreSQL 16
CREATE TABLE t (id bigint);
CREATE VIEW v AS SELECT id FROM t WHERE EXISTS (SELECT 1 FROM t AS other WHERE other.id < t.id);
