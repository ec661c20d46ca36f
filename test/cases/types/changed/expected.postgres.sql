CREATE TABLE t (a int, b varchar(20), c timestamp, d numeric(10,2), e text[], f real, g json, h char(3), i int4, j varchar(20));
