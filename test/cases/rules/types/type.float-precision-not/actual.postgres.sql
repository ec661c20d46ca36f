CREATE TABLE t (c double precision);
