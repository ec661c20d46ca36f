-- since PostgreSQL 16
CREATE TABLE people (id bigint PRIMARY KEY, name text, nick varchar(20), active boolean, certain boolean NOT NULL, size integer, total numeric(10,2));
CREATE VIEW same_cast AS SELECT id FROM people WHERE nick = '5'::text AND size = '5'::smallint AND total > 10::numeric;
CREATE VIEW same_flag AS SELECT id FROM people WHERE active = true;
CREATE VIEW same_test AS SELECT id FROM people WHERE active IS TRUE;
CREATE VIEW same_not AS SELECT id FROM people WHERE NOT active;
CREATE VIEW same_certain AS SELECT certain IS NOT TRUE AS shut FROM people;
CREATE VIEW same_number AS SELECT id FROM people WHERE total IN (1, 2.50) AND size BETWEEN 1 AND 5;
CREATE VIEW same_present AS SELECT id FROM people WHERE size IS NOT NULL AND size > 3;
CREATE VIEW same_like AS SELECT id FROM people WHERE name LIKE '%!%%' ESCAPE '!';
CREATE VIEW other_not AS SELECT id FROM people WHERE NOT (active IS TRUE);
CREATE VIEW other_selected AS SELECT active IS TRUE AS open FROM people;
CREATE VIEW other_like AS SELECT id FROM people WHERE name LIKE 'a%';
CREATE VIEW other_digits AS SELECT 'v' || 1.0 AS version FROM people;
CREATE VIEW other_division AS SELECT id FROM people WHERE size / 2.0 > 1;
CREATE VIEW other_default AS SELECT id FROM people WHERE coalesce(active, false);
