CREATE TABLE part (
  id int PRIMARY KEY,
  a int CHECK (a > 0),
  b int
    CHECK (a < b),
  CHECK (a <> b),
  c int CHECK (1 < 2) UNIQUE,
  UNIQUE (a, b) INCLUDE (c),
  EXCLUDE USING btree (a WITH =, abs(b) WITH =),
  FOREIGN KEY (c) REFERENCES part
);
CREATE TABLE part_a (
  b int, b_key int,
  UNIQUE (b)
);
ALTER TABLE part
  ADD UNIQUE (a),
  ADD CONSTRAINT part_b_check CHECK (b > 5),
  ADD CHECK (b > 6);
CREATE INDEX ON part (lower(c::text), abs(a), (a + b));
CREATE INDEX ON part (abs(a), abs(b)) INCLUDE (c) WHERE c > 0;
CREATE INDEX ON part ((CASE WHEN a > 0 THEN a ELSE abs(b) END), (coalesce(a, b)), (a::text));
CREATE TABLE a_table_with_a_name_of_great_length_to_be_cut (
  a_column_with_a_name_of_great_length_to_be_cut int UNIQUE,
  b int
    REFERENCES a_table_with_a_name_of_great_length_to_be_cut
    (a_column_with_a_name_of_great_length_to_be_cut),
  "größe der Spalte mit einem langen Namen, äöü" int
    UNIQUE
);
ALTER TABLE part DROP CONSTRAINT part_a_key;
ALTER TABLE part ADD UNIQUE (a);
CREATE TABLE renamed (id int PRIMARY KEY, a int UNIQUE);
ALTER TABLE renamed RENAME TO others;
ALTER INDEX renamed_pkey RENAME TO others_pkey;
ALTER TABLE renamed_a_key RENAME TO others_a_key;
ALTER TABLE others ADD b int, ADD UNIQUE (b) INCLUDE (b, a), ADD FOREIGN KEY (b) REFERENCES others;
