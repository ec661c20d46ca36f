-- source ?with=privileges,owners
CREATE VIEW today AS SELECT CURRENT_DATE AS day;
ALTER VIEW today OWNER TO pg_monitor;
REVOKE SELECT ON today FROM pg_monitor;
