CREATE FUNCTION same(a integer, b text DEFAULT 'x') RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  RETURN a; -- as it is
END $$;
CREATE FUNCTION other_body(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1';
CREATE FUNCTION other_result() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION other_default(a integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION with_rights() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION pinned() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';
CREATE FUNCTION marked() RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5 AS 'SELECT 1';
CREATE FUNCTION overloaded(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION overloaded(a text) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION gone_for_good() RETURNS integer LANGUAGE sql AS 'SELECT 1';
