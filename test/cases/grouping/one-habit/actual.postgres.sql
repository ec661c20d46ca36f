CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.made := now(); RETURN NEW; END';
CREATE TABLE boats (id int PRIMARY KEY, made timestamptz, state text);
CREATE TABLE crews (id int PRIMARY KEY, made timestamptz, rank text);
CREATE TABLE ports (id int PRIMARY KEY, made timestamptz, kind text);
