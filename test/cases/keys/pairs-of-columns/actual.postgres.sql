CREATE TABLE parent (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE child (x bigint, y bigint, FOREIGN KEY (y, x) REFERENCES parent (b, a));
CREATE TABLE other (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES parent (b, a));
