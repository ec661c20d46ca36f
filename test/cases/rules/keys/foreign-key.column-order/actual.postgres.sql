CREATE TABLE p (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (x bigint, y bigint, FOREIGN KEY (y, x) REFERENCES p (b, a));
