CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, name text);
CREATE MATERIALIZED VIEW same WITH (fillfactor = 50) AS
  SELECT t.id, t.name /* all of them */ FROM t WHERE t.a > 1;
CREATE MATERIALIZED VIEW other_query AS SELECT t.id FROM t JOIN t AS u ON u.a = t.b WHERE t.a > 2;
CREATE MATERIALIZED VIEW never_filled AS SELECT id FROM t WITH NO DATA;
CREATE MATERIALIZED VIEW unindexed AS SELECT id, a FROM t;
CREATE MATERIALIZED VIEW added AS SELECT name FROM t;
COMMENT ON MATERIALIZED VIEW same IS 'two';
