CREATE TABLE t (c varchar(40));
