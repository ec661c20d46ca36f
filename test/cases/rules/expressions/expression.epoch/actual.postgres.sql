CREATE TABLE t (c bigint DEFAULT extract(epoch from now()));
