CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE SEQUENCE r;
CREATE SEQUENCE app.s;
CREATE TABLE a (id integer DEFAULT nextval('r'::text) PRIMARY KEY);
CREATE TABLE b (id integer DEFAULT nextval('app.s'::text) PRIMARY KEY);
CREATE TABLE c (id integer DEFAULT nextval('app.s') PRIMARY KEY);
CREATE TABLE d (id integer DEFAULT nextval('s') + 1 PRIMARY KEY);
CREATE TABLE e (id integer PRIMARY KEY);
