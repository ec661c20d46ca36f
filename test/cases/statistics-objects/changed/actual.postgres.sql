CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, name text);
CREATE STATISTICS called_otherwise (mcv, dependencies) ON b, a FROM t;
CREATE STATISTICS changed (mcv) ON id, a FROM t;
ALTER STATISTICS changed SET STATISTICS 10;
