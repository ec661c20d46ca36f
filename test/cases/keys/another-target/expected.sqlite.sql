CREATE TABLE p (a TEXT NOT NULL PRIMARY KEY, b TEXT NOT NULL UNIQUE);
CREATE TABLE q (a TEXT NOT NULL PRIMARY KEY, c TEXT NOT NULL UNIQUE);
-- Another column, another table, another table and column.
CREATE TABLE to_column (x TEXT NOT NULL PRIMARY KEY REFERENCES p (b));
CREATE TABLE to_table (x TEXT NOT NULL PRIMARY KEY REFERENCES p (a));
CREATE TABLE to_both (x TEXT NOT NULL PRIMARY KEY, CONSTRAINT fk_x FOREIGN KEY (x) REFERENCES p (b));
-- One of two keys over the same column; which one is told by the table that it points at.
CREATE TABLE two (x TEXT NOT NULL PRIMARY KEY REFERENCES q (c) REFERENCES p (a));
-- Two against one: one of them is missing.
CREATE TABLE fewer (x TEXT NOT NULL PRIMARY KEY REFERENCES p (a) REFERENCES q (a));
-- A key over other columns is another key.
CREATE TABLE moved (x TEXT NOT NULL PRIMARY KEY REFERENCES p (a), y TEXT NOT NULL UNIQUE);
