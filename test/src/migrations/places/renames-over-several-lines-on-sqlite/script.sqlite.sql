CREATE TABLE old_name (a INTEGER, b INTEGER, c TEXT);
ALTER TABLE main.old_name
  RENAME COLUMN
    a TO d;
ALTER TABLE old_name
  RENAME b TO e;
ALTER TABLE old_name
  DROP COLUMN c;
ALTER TABLE old_name
  RENAME TO new_name;
