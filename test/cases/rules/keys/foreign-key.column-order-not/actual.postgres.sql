CREATE TABLE p (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE t (x bigint, y bigint, CONSTRAINT there FOREIGN KEY (x, y) REFERENCES p (b, a));
