CREATE TABLE p (a int, b int, c int NOT NULL UNIQUE, PRIMARY KEY (a, b), UNIQUE (b, c));
CREATE TABLE to_column (x int PRIMARY KEY REFERENCES p (c));
CREATE TABLE pairs (x int, y int, PRIMARY KEY (x, y), FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE CASCADE);
-- The same pairs in another order are the same key.
CREATE TABLE turned (x int, y int, PRIMARY KEY (y, x), FOREIGN KEY (x, y) REFERENCES p (a, b));
CREATE TABLE to_two (x int PRIMARY KEY REFERENCES p (c));
