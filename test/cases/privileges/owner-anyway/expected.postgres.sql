-- source ?with=privileges,owners
CREATE TABLE note (id integer, body text);
CREATE SEQUENCE ticket;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
