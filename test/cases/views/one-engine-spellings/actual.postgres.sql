-- since PostgreSQL 16
CREATE TABLE people (id bigint PRIMARY KEY, name text, nick varchar(20), active boolean, certain boolean NOT NULL, size integer, total numeric(10,2));
CREATE VIEW same_cast AS SELECT id FROM people WHERE nick = '5' AND size = 5 AND total > 10.0;
CREATE VIEW same_flag AS SELECT id FROM people WHERE active;
CREATE VIEW same_test AS SELECT id FROM people WHERE active;
CREATE VIEW same_not AS SELECT id FROM people WHERE active IS FALSE;
CREATE VIEW same_certain AS SELECT NOT certain AS shut FROM people;
CREATE VIEW same_number AS SELECT id FROM people WHERE 5 >= size AND size >= 1 AND total IN (2.5, 1.0);
CREATE VIEW same_present AS SELECT id FROM people WHERE size > 3;
CREATE VIEW same_like AS SELECT id FROM people WHERE name LIKE '%\%%';
CREATE VIEW other_not AS SELECT id FROM people WHERE NOT active;
CREATE VIEW other_selected AS SELECT active AS open FROM people;
CREATE VIEW other_like AS SELECT id FROM people WHERE name ILIKE 'a%';
CREATE VIEW other_digits AS SELECT 'v' || 1 AS version FROM people;
CREATE VIEW other_division AS SELECT id FROM people WHERE size / 2 > 1;
CREATE VIEW other_default AS SELECT id FROM people WHERE coalesce(active, true);
