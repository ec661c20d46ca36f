CREATE TABLE t (id bigint, state text);
CREATE VIEW v AS SELECT id FROM t WHERE state = 'open';
