CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, name text);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY same ON t USING (name = current_user);
CREATE POLICY lost ON t AS RESTRICTIVE FOR SELECT USING (a > 0);
CREATE POLICY wider ON t FOR UPDATE TO pg_monitor USING (a = 1) WITH CHECK (b = 1);
