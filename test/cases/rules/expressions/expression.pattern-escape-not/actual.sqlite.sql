-- Without an escape the sign stands for any character.
CREATE TABLE t (c TEXT, CHECK (c NOT LIKE '%!_%'));
