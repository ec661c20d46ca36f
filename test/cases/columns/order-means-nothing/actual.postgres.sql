CREATE TABLE people (added text, id int PRIMARY KEY, last text, first text, age int);
