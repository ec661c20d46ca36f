CREATE TABLE s (id bigint PRIMARY KEY);
CREATE VIEW v WITH (security_barrier) AS SELECT id FROM s;
