CREATE DOMAIN word AS text CHECK (VALUE <> '');
CREATE TABLE t (c word);
