CREATE TABLE t (c text, CHECK (c LIKE '%@%'));
