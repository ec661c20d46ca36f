CREATE TABLE t (id bigint);
CREATE VIEW v AS SELECT id FROM t WHERE EXISTS (SELECT other.id FROM t AS other WHERE other.id > t.id);
