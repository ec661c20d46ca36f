-- since PostgreSQL 14
CREATE FUNCTION same(a integer) RETURNS integer LANGUAGE sql RETURN a + 1;
CREATE FUNCTION changed(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT a + 1; END;
