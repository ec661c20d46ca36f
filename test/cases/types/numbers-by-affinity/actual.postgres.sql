CREATE TABLE t (a integer, b bigint, c smallint, d bigint, e bigint, f double precision, g real, h bigint, i text, j text);
CREATE TABLE s (a double precision);
