CREATE TABLE a (id int PRIMARY KEY, code text UNIQUE, part text, live boolean);
CREATE UNIQUE INDEX a_part ON a (part);
CREATE TABLE b (id int PRIMARY KEY, x int);
