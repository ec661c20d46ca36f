CREATE TABLE t (c smallint DEFAULT 0);
