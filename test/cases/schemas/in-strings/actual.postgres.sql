-- source ?schema=b
CREATE SCHEMA b;
CREATE TABLE b.t (i integer, k text);
CREATE FUNCTION b.put_together(n text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE c bigint; BEGIN EXECUTE format('SELECT count(*) FROM b.%I', n) INTO c; RETURN c; END $$;
CREATE FUNCTION b.data() RETURNS text LANGUAGE sql AS $$ SELECT 'b'::text FROM b.t $$;
CREATE FUNCTION b.same_data() RETURNS text LANGUAGE sql AS $$ SELECT 'a'::text FROM b.t $$;
CREATE FUNCTION b.other_data() RETURNS text LANGUAGE sql AS $$ SELECT 'y'::text FROM b.t $$;
CREATE FUNCTION b.put_together_otherwise() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM b.' || 'u'; END $$;
CREATE FUNCTION b.run_otherwise() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM b.t WHERE i = 2'; END $$;
CREATE FUNCTION b.path() RETURNS void LANGUAGE plpgsql AS $$ BEGIN SET LOCAL search_path = b; PERFORM set_config('search_path', 'b', true); END $$;
CREATE FUNCTION b.alias() RETURNS text LANGUAGE sql AS $$ SELECT b.k FROM b.t AS b $$;
CREATE FUNCTION b.same_alias() RETURNS text LANGUAGE sql AS $$ SELECT a.k FROM b.t AS a $$;
SET check_function_bodies = off;
CREATE FUNCTION b.no_code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN THIS IS NO CODE b.t; END $$;
CREATE FUNCTION b.word() RETURNS text LANGUAGE sql AS $$ SELECT 'bbnbnb' FROM b.t $$;
