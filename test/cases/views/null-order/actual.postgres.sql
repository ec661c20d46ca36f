CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, mail varchar(80), active boolean NOT NULL, boss integer);
CREATE TABLE bills (id integer PRIMARY KEY, person integer NOT NULL, total numeric(10,2) NOT NULL, state varchar(20), day date);
CREATE VIEW told AS SELECT id FROM people ORDER BY boss, id;
CREATE VIEW never_null AS SELECT id FROM people ORDER BY name, id DESC;
CREATE VIEW perhaps_null AS SELECT id FROM people ORDER BY boss;
