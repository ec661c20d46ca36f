CREATE TABLE item (n integer NOT NULL);
