CREATE TABLE a (id int PRIMARY KEY, code text, part text, live boolean);
CREATE UNIQUE INDEX a_part ON a (part) WHERE live;
CREATE TABLE b (id int NOT NULL, x int);
