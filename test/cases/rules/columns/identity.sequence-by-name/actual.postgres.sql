CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE SEQUENCE app.s;
CREATE TABLE a (id integer DEFAULT nextval('s'::text) PRIMARY KEY);
CREATE TABLE b (id integer DEFAULT nextval('app.s'::text) PRIMARY KEY);
CREATE TABLE c (id integer DEFAULT nextval('public.s') PRIMARY KEY);
