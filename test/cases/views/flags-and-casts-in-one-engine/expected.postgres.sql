CREATE TABLE people (id bigint NOT NULL, name varchar(20), nick text, active boolean, at timestamptz, size int);
CREATE FUNCTION is_known(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT NULL';

CREATE VIEW where_true AS SELECT id FROM people WHERE active = true;
CREATE VIEW where_not_false AS SELECT id FROM people WHERE active <> false;
CREATE VIEW selected AS SELECT id, active = true AS active FROM people;
CREATE VIEW joined AS SELECT a.id FROM people a JOIN people b ON b.active = true AND a.id = b.id;
CREATE VIEW having_true AS SELECT size FROM people GROUP BY size HAVING bool_and(active) = true;
CREATE VIEW called AS SELECT id FROM people WHERE is_known(nick) = true;
CREATE VIEW negated AS SELECT id FROM people WHERE is_known(nick) = false;
CREATE VIEW filtered AS SELECT count(*) FILTER (WHERE active = true) AS n FROM people;
CREATE VIEW constant_cast AS SELECT id FROM people WHERE name = 'ann'::text AND nick = 'a'::varchar;
CREATE VIEW listed AS SELECT id FROM people WHERE nick IN ('a'::varchar, 'b'::varchar);
CREATE VIEW number_cast AS SELECT id FROM people WHERE size > 1::bigint;
CREATE VIEW called_cast AS SELECT date(at) AS day, int8(size) AS size FROM people;

CREATE VIEW other_null AS SELECT id, active IS TRUE AS active FROM people;
CREATE VIEW other_flag AS SELECT id FROM people WHERE active = false;
CREATE VIEW cut_off AS SELECT id FROM people WHERE nick = 'ann'::varchar(2);
CREATE VIEW selected_cast AS SELECT 'ann'::text AS name FROM people;
CREATE VIEW other_cast AS SELECT date(at) AS day FROM people;
