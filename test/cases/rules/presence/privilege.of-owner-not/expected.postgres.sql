-- source ?with=privileges,owners
CREATE VIEW today AS SELECT CURRENT_DATE AS day;
ALTER VIEW today OWNER TO pg_signal_backend;
GRANT SELECT ON today TO pg_monitor;
