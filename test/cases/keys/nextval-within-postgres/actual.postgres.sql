CREATE SEQUENCE a_seq;
CREATE SEQUENCE b_seq;
CREATE SEQUENCE c_seq;
CREATE SEQUENCE d_id_seq AS integer;
-- The same sequence, looked up by its name with each row.
CREATE TABLE a (id integer DEFAULT nextval('a_seq'::text) PRIMARY KEY);
-- Another sequence.
CREATE TABLE b (id integer DEFAULT nextval('c_seq'::text) PRIMARY KEY);
CREATE TABLE c (id integer DEFAULT nextval(('c_seq'::text)::regclass) PRIMARY KEY);
-- Not its own.
CREATE TABLE d (id integer DEFAULT nextval('d_id_seq'::text) PRIMARY KEY);
-- Its own, by its name.
CREATE TABLE e (id serial PRIMARY KEY);
ALTER TABLE e ALTER COLUMN id SET DEFAULT nextval('e_id_seq'::text);
