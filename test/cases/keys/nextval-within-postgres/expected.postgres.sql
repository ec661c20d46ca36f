CREATE SEQUENCE a_seq;
CREATE SEQUENCE b_seq;
CREATE SEQUENCE c_seq;
CREATE TABLE a (id integer DEFAULT nextval('a_seq') PRIMARY KEY);
CREATE TABLE b (id integer DEFAULT nextval('b_seq') PRIMARY KEY);
CREATE TABLE c (id integer DEFAULT nextval('c_seq'::text) PRIMARY KEY);
CREATE TABLE d (id serial PRIMARY KEY);
CREATE TABLE e (id serial PRIMARY KEY);
