CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, mail VARCHAR(80), active BOOLEAN NOT NULL, boss INTEGER);
CREATE TABLE bills (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, total DECIMAL(10,2) NOT NULL, state VARCHAR(20), day DATE);
CREATE VIEW same AS SELECT p.id, p.name FROM main.people AS p WHERE (1 = p.active) ORDER BY p.name -- by name
;
CREATE VIEW same_star AS SELECT p.id, name, mail, active, boss FROM people p, (SELECT id FROM bills) b WHERE b.id = p.id;
CREATE VIEW other_flag AS SELECT id FROM people WHERE boss;
CREATE VIEW other_star AS SELECT id, name, mail, active, id AS boss FROM people;
CREATE VIEW rows AS SELECT _rowid_ AS id FROM people;
