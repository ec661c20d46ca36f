CREATE TABLE t (c text);
CREATE INDEX i ON t ((c || 'y'));
