CREATE TABLE secrets (id int PRIMARY KEY);
