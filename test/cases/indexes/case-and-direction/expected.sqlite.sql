CREATE TABLE notes (id INTEGER PRIMARY KEY, name TEXT, size INTEGER);
CREATE INDEX same_order ON notes (size, name COLLATE NOCASE);
CREATE INDEX other_order ON notes (name COLLATE NOCASE, size DESC);
