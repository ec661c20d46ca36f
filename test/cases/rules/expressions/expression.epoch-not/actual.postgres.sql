-- since PostgreSQL 14
CREATE TABLE t (c bigint DEFAULT extract(year from now()));
