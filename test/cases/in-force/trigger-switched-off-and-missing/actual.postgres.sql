CREATE TABLE note (id bigint PRIMARY KEY, body text);
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
