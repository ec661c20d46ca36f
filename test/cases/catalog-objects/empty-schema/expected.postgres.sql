CREATE TABLE t (id bigint PRIMARY KEY);
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'who did what';
