CREATE TABLE p (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES p (a, b));
