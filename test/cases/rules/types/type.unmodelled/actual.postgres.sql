CREATE TYPE place AS (street text, town text);
CREATE TABLE t (c place);
