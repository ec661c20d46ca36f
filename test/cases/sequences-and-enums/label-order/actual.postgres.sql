CREATE TYPE turned AS ENUM ('high', 'low');
CREATE TYPE longer AS ENUM ('high', 'low', 'none');
CREATE SEQUENCE wide AS integer;
CREATE TABLE t (id integer NOT NULL, a turned, b longer);
