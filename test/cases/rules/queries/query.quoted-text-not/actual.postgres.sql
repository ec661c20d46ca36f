-- since PostgreSQL 16
CREATE TABLE t (id bigint, state text, open text);
CREATE VIEW v AS SELECT id FROM t WHERE state = 'open';
