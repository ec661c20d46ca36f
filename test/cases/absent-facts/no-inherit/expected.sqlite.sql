CREATE TABLE s (n integer, CHECK (n > 0));
CREATE TABLE u (n integer, CHECK (n > 0));
