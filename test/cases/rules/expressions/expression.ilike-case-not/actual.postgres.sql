CREATE TABLE t (c text, CHECK (c ILIKE '%e%'));
