-- One of everything that the SQLite engine reads, with every fact used at least once.
CREATE TABLE users (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    VARCHAR(20) NOT NULL DEFAULT 'new' COLLATE NOCASE,
  "Mixed" TEXT DEFAULT "it's",
  [made]  DATETIME DEFAULT (datetime('now')),
  price   DECIMAL(10, 2) DEFAULT 0 CHECK (price >= 0), -- a ); in a comment
  `doc`   JSON CHECK (json_valid(doc)),
  active  BOOLEAN NOT NULL DEFAULT TRUE,
  raw     BLOB DEFAULT x'00',
  anything,
  twice   INTEGER GENERATED ALWAYS AS (length(name) * 2) VIRTUAL,
  kept    INTEGER AS (id + 1) STORED,
  CONSTRAINT users_name UNIQUE (name, price) ON CONFLICT REPLACE,
  CONSTRAINT known CHECK (name IN ('a', 'b') OR length(name) > 3),
  UNIQUE (made)
);
CREATE TABLE posts (
  a      INTEGER NOT NULL,
  b      INTEGER NOT NULL,
  author INTEGER REFERENCES users ON UPDATE CASCADE ON DELETE SET NULL,
  writer VARCHAR(20),
  PRIMARY KEY (b, a),
  CONSTRAINT written FOREIGN KEY (writer, a) REFERENCES users (name, price) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, n INT, t TEXT, any_one ANY) STRICT;
CREATE TABLE words (word TEXT PRIMARY KEY, FOREIGN KEY (word) REFERENCES users (name) ON DELETE RESTRICT);
ALTER TABLE words ADD COLUMN added TEXT DEFAULT 'late';
CREATE INDEX users_made ON users (made DESC, name COLLATE RTRIM);
CREATE UNIQUE INDEX users_lower ON users (lower(name), price * 2) WHERE active AND price > 0;
CREATE VIEW active_users (id, name, posts) AS
  SELECT u.id, u.name, count(p.a) FROM users u LEFT JOIN posts p ON p.author = u.id WHERE u.active GROUP BY u.id;
CREATE TRIGGER stamp AFTER UPDATE OF name, price ON users FOR EACH ROW WHEN NEW.price > 0 BEGIN
  UPDATE users SET made = datetime('now') WHERE id = NEW.id; -- END
  SELECT 'END';
END;
CREATE TRIGGER through INSTEAD OF INSERT ON active_users BEGIN SELECT 1; END;
CREATE VIRTUAL TABLE search USING fts5 (name, body UNINDEXED, tokenize = 'unicode61');
CREATE TABLE "odd "" name; DROP TABLE users; --" ("select" INTEGER PRIMARY KEY, "a
b" TEXT, "<script>" TEXT CHECK ("<script>" <> 'x'));
CREATE INDEX "it's" ON "odd "" name; DROP TABLE users; --" ("a
b");

PRAGMA application_id = 7;
