-- source ?with=privileges
ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor GRANT SELECT ON TABLES TO pg_signal_backend WITH GRANT OPTION;
