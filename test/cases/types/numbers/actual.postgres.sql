CREATE TABLE t (a double precision, b real, c numeric(10, 2), d numeric(10, 2), e double precision, f numeric(20), g integer, h integer);
