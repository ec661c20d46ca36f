-- source ?with=privileges,owners
CREATE TABLE note (id integer, body text);
ALTER TABLE note OWNER TO pg_monitor;
GRANT SELECT, UPDATE ON note TO pg_read_all_stats;
GRANT UPDATE (body) ON note TO pg_read_all_stats;
GRANT SELECT ON note TO pg_signal_backend;
