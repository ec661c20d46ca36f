CREATE TABLE city (id integer CONSTRAINT city_key PRIMARY KEY, name text CONSTRAINT one_name UNIQUE, size integer CONSTRAINT some_size CHECK (size > 0));
CREATE TABLE street (id integer PRIMARY KEY, city integer CONSTRAINT in_city REFERENCES city, name text, former text);
CREATE INDEX street_by_name ON street (name);
CREATE INDEX ON street (former);
