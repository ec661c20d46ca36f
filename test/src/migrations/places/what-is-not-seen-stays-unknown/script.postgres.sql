CREATE FUNCTION makes() RETURNS void LANGUAGE plpgsql AS $f$
BEGIN
  CREATE TABLE in_function (id int);
  EXECUTE 'CREATE TABLE in_text (id int)';
END
$f$;
SELECT makes();
DO $$
BEGIN
  CREATE TABLE in_block (
    id int
  );
END
$$;
/* Not a word of /* CREATE TABLE in_comment */ this is run. */
CREATE /* here */ INDEX -- CREATE TABLE in_line (id int);
  block_id ON in_block (id);
ALTER TABLE in_block
  ADD COLUMN späteres text DEFAULT 'größer, (', /* é, ( */ ADD CONSTRAINT "not, (null" CHECK (id > 0),

  ADD later int, DROP COLUMN IF EXISTS nothing, ALTER COLUMN
    späteres SET NOT NULL;
CREATE TABLE like_it (LIKE in_block INCLUDING ALL, own int);
CREATE TABLE child (of_its_own int) INHERITS (in_block);
CREATE RULE two AS ON INSERT TO in_block DO ALSO (SELECT 1; SELECT 2);
DO $$ BEGIN
  CREATE TABLE later (a int, b int, c int, d int PRIMARY KEY);
  CREATE TABLE gone (a int);
  CREATE TABLE perhaps (a int);
  DROP TABLE perhaps;
END $$;
ALTER TABLE later ALTER COLUMN a SET NOT NULL;
ALTER TABLE later RENAME COLUMN b TO better;
ALTER TABLE later DROP COLUMN c;
ALTER TABLE later DROP COLUMN IF EXISTS never;
DROP TABLE gone;
DROP TABLE IF EXISTS perhaps;
