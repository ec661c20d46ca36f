CREATE SCHEMA app;
CREATE SEQUENCE s;
CREATE SEQUENCE r;
CREATE SEQUENCE app.s;
CREATE TABLE a (id integer DEFAULT nextval('s') PRIMARY KEY);
CREATE TABLE b (id integer DEFAULT nextval('s') PRIMARY KEY);
CREATE TABLE c (id integer DEFAULT nextval('s'::text) PRIMARY KEY);
CREATE TABLE d (id integer DEFAULT nextval('s') PRIMARY KEY);
CREATE TABLE e (id integer DEFAULT nextval('s') PRIMARY KEY);
