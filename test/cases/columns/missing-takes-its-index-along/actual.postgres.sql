CREATE TABLE runs (id int PRIMARY KEY, note text);
