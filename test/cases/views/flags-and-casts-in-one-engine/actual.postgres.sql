-- since PostgreSQL 16
CREATE TABLE people (id bigint NOT NULL, name varchar(20), nick text, active boolean, at timestamptz, size int);
CREATE FUNCTION is_known(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT NULL';

CREATE VIEW where_true AS SELECT id FROM people WHERE active;
CREATE VIEW where_not_false AS SELECT id FROM people WHERE active;
CREATE VIEW selected AS SELECT id, active FROM people;
CREATE VIEW joined AS SELECT a.id FROM people a JOIN people b ON b.active AND a.id = b.id;
CREATE VIEW having_true AS SELECT size FROM people GROUP BY size HAVING bool_and(active);
CREATE VIEW called AS SELECT id FROM people WHERE is_known(nick);
CREATE VIEW negated AS SELECT id FROM people WHERE NOT is_known(nick);
CREATE VIEW filtered AS SELECT count(*) FILTER (WHERE active) AS n FROM people;
CREATE VIEW constant_cast AS SELECT id FROM people WHERE name = 'ann'::varchar AND nick = 'a'::text;
CREATE VIEW listed AS SELECT id FROM people WHERE nick IN ('a'::text, 'b'::text);
CREATE VIEW number_cast AS SELECT id FROM people WHERE size > 1;
CREATE VIEW called_cast AS SELECT at::date AS day, size::bigint AS size FROM people;

CREATE VIEW other_null AS SELECT id, active FROM people;
CREATE VIEW other_flag AS SELECT id FROM people WHERE active;
CREATE VIEW cut_off AS SELECT id FROM people WHERE nick = 'ann'::varchar(3);
CREATE VIEW selected_cast AS SELECT 'ann'::varchar AS name FROM people;
CREATE VIEW other_cast AS SELECT at::timestamp AS day FROM people;
