-- since PostgreSQL 16
CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, mail varchar(80), active boolean NOT NULL, boss integer);
CREATE TABLE bills (id integer PRIMARY KEY, person integer NOT NULL, total numeric(10,2) NOT NULL, state varchar(20), day date);
CREATE VIEW same_alias AS SELECT p.id, b.total FROM people p JOIN bills b ON b.person = p.id;
CREATE VIEW same_order AS SELECT id FROM people WHERE active AND boss = 1;
CREATE VIEW same_number AS SELECT state, count(*) FROM bills GROUP BY 1;
CREATE VIEW other_text AS SELECT id FROM people WHERE name = 'ann';
CREATE VIEW other_value AS SELECT id * 2 AS n FROM people;
CREATE VIEW other_json AS SELECT '{"a": 1}'::jsonb -> 'a' AS a;
CREATE VIEW other_cast AS SELECT id FROM bills WHERE total > 1.5::integer;
CREATE VIEW other_collation AS SELECT id FROM people ORDER BY name COLLATE "C";
CREATE VIEW not_understood AS SELECT id FROM people TABLESAMPLE SYSTEM (10);
