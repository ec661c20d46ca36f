CREATE TABLE /* a ( */ tasks -- b (
(
  id INTEGER
    CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
  state TEXT CHECK ("state" <> 'closed') DEFAULT 'open, or',
  [long name] NUMERIC(10, -2) UNIQUE
    CHECK ([long name] > 0 AND [long name] < 1000000 AND [long name] <> 5000 AND 1 <> 2),
  sum INTEGER GENERATED ALWAYS AS (id + 1) STORED CHECK (sum > 0),
  parent INTEGER REFERENCES tasks ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED CHECK (parent
    > 0),
  CONSTRAINT "named, (check" CHECK (id <> parent)
  CHECK (id   >  0), CHECK (id > 0),
  UNIQUE (state, parent COLLATE NOCASE),
  FOREIGN KEY (state, parent)
    REFERENCES others
);
CREATE TABLE IF NOT EXISTS others (a, b, UNIQUE (a, b));
CREATE TABLE IF NOT EXISTS tasks (other TEXT);
CREATE TABLE kept AS SELECT id FROM tasks;
ALTER TABLE others ADD d TEXT DEFAULT ('x') NOT NULL
  CHECK (d <> ')')
  CONSTRAINT d_refers REFERENCES tasks (id);
CREATE VIRTUAL TABLE found USING fts5 (
  title, body
);
CREATE VIEW both_of_them AS SELECT a FROM others;
CREATE TRIGGER both_insert INSTEAD OF INSERT ON both_of_them
BEGIN
  SELECT 1; DELETE FROM tasks WHERE state = 'end';
END;
CREATE TEMP TABLE others (c);
CREATE INDEX temp.others_c ON others (c);
DROP INDEX others_c;
DROP TABLE others;
CREATE UNIQUE INDEX IF NOT EXISTS main.open_tasks ON tasks (state, lower([long name])) WHERE parent IS NULL;
ALTER TABLE main.tasks RENAME "state" TO [the state];
DROP TRIGGER IF EXISTS main.no_such;
