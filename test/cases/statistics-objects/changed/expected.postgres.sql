CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, name text);
CREATE STATISTICS same (dependencies, mcv) ON a, b FROM t;
CREATE STATISTICS changed (ndistinct) ON id, a FROM t;
CREATE STATISTICS lost ON b, id FROM t;
