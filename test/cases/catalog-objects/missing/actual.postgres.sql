CREATE TABLE t (id bigint PRIMARY KEY);
CREATE TYPE colour AS ENUM ('red', 'green');
CREATE FUNCTION near(point, point) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <-> $2 < 5';
CREATE FUNCTION colour_number(colour) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
