CREATE TABLE old_name (a int, b int CONSTRAINT b_unique UNIQUE);
CREATE VIEW seen (a) AS SELECT a FROM old_name;
CREATE TYPE pair AS (one int, two int);
CREATE DOMAIN small AS int CONSTRAINT is_small CHECK (VALUE < 10);
ALTER TABLE
  old_name
  RENAME COLUMN
    a TO c;
ALTER TABLE public.old_name
  RENAME CONSTRAINT b_unique TO b_alone;
ALTER TABLE old_name
  RENAME TO new_name;
ALTER VIEW seen
  RENAME COLUMN a TO c;
ALTER TYPE pair
  RENAME ATTRIBUTE one TO first;
ALTER DOMAIN small
  RENAME CONSTRAINT is_small TO below_ten;
