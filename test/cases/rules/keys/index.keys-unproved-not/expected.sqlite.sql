CREATE TABLE t (c TEXT);
CREATE INDEX i ON t (c || 'x');
