-- With two columns MATCH FULL refuses (1, NULL), which SQLite stores.
CREATE TABLE p (a bigint NOT NULL, b bigint NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE t (a bigint, b bigint, FOREIGN KEY (a, b) REFERENCES p (a, b) MATCH FULL);
