CREATE TABLE t (made timestamptz);
CREATE VIEW v AS SELECT made FROM t;
