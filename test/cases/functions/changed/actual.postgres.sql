CREATE FUNCTION same(a integer, b text DEFAULT 'x'::text) RETURNS integer LANGUAGE plpgsql AS $$
begin
    return a;
end $$;
CREATE FUNCTION other_body(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 2';
CREATE FUNCTION other_result() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE FUNCTION other_default(a integer DEFAULT 2) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION with_rights() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE FUNCTION pinned() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE FUNCTION marked() RETURNS integer LANGUAGE sql STRICT LEAKPROOF COST 6 AS 'SELECT 1';
CREATE FUNCTION overloaded(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
