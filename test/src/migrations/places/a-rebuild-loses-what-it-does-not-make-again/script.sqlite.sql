CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  level INTEGER NOT NULL CHECK (level > 0)
);
CREATE INDEX members_by_level ON members (level);
CREATE INDEX members_by_email ON members (lower(email));
CREATE TRIGGER members_guard BEFORE DELETE ON members BEGIN
  SELECT RAISE(ABORT, 'no');
END;

CREATE TABLE members_new (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  level INTEGER NOT NULL,
  note TEXT
);
INSERT INTO members_new (id, email, level) SELECT id, email, level FROM members;
DROP TABLE members;
ALTER TABLE members_new RENAME TO members;
CREATE INDEX members_by_email ON members (lower(email));
