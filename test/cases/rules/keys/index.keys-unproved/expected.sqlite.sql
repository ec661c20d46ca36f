CREATE TABLE t (c TEXT);
CREATE INDEX i ON t (trim(c, 'x') || hex(c));
