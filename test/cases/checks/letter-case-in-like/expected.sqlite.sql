-- LIKE of SQLite ignores the case of A to Z.
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  mail TEXT CHECK (mail LIKE '%@%'),
  code TEXT CHECK (code LIKE 'DE-%'),
  site TEXT CHECK (site NOT LIKE 'http:%'),
  town TEXT CHECK (town LIKE 'Köln%'),
  hint TEXT CHECK (hint LIKE '100!%%' ESCAPE '!'),
  path TEXT CHECK (path LIKE 'C\%'),
  file TEXT CHECK (file GLOB '*.txt'),
  short TEXT GENERATED ALWAYS AS (code LIKE 'x%') STORED
);
CREATE INDEX tests ON people (id) WHERE mail LIKE 'test%';
CREATE INDEX marked ON people (id) WHERE mail LIKE '%+%';
