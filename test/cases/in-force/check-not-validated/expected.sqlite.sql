CREATE TABLE item (n integer NOT NULL CHECK (n > 0));
