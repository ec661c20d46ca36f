CREATE DOMAIN word AS text;
CREATE TABLE t (c word);
