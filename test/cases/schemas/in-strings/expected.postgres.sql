-- source ?schema=a
CREATE SCHEMA a;
CREATE TABLE a.t (i integer, k text);
CREATE FUNCTION a.put_together(n text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE c bigint; BEGIN EXECUTE format('SELECT count(*) FROM a.%I', n) INTO c; RETURN c; END $$;
CREATE FUNCTION a.data() RETURNS text LANGUAGE sql AS $$ SELECT 'a'::text FROM a.t $$;
CREATE FUNCTION a.same_data() RETURNS text LANGUAGE sql AS $$ SELECT 'a'::text FROM a.t $$;
CREATE FUNCTION a.other_data() RETURNS text LANGUAGE sql AS $$ SELECT 'x'::text FROM a.t $$;
CREATE FUNCTION a.put_together_otherwise() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM a.' || 't'; END $$;
CREATE FUNCTION a.run_otherwise() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM a.t WHERE i = 1'; END $$;
CREATE FUNCTION a.path() RETURNS void LANGUAGE plpgsql AS $$ BEGIN SET LOCAL search_path = a; PERFORM set_config('search_path', 'a', true); END $$;
CREATE FUNCTION a.alias() RETURNS text LANGUAGE sql AS $$ SELECT a.k FROM a.t AS a $$;
CREATE FUNCTION a.same_alias() RETURNS text LANGUAGE sql AS $$ SELECT a.k FROM a.t AS a $$;
SET check_function_bodies = off;
CREATE FUNCTION a.no_code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN THIS IS NO CODE a.t; END $$;
CREATE FUNCTION a.word() RETURNS text LANGUAGE sql AS $$ SELECT 'banana' FROM a.t $$;
