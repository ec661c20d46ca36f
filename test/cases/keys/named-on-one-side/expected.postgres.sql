CREATE TABLE city (id integer PRIMARY KEY, name text UNIQUE, size integer CHECK (size > 0));
CREATE TABLE street (id integer PRIMARY KEY, city integer REFERENCES city, name text, former text);
CREATE INDEX ON street (name);
CREATE INDEX street_by_former ON street (former);
