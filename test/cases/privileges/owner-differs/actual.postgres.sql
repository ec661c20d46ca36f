-- source ?with=privileges,owners
CREATE TABLE note (id integer, body text);
ALTER TABLE note OWNER TO pg_read_all_stats;
GRANT SELECT ON note TO pg_monitor;
