CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  buyer INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
  paid BOOLEAN NOT NULL DEFAULT 0,
  total DECIMAL(10, 2) NOT NULL DEFAULT 0,
  made TEXT NOT NULL DEFAULT (datetime('now')),
  seen INTEGER DEFAULT (strftime('%s', 'now')),
  data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data)),
  raw BLOB DEFAULT x'00ff',
  state TEXT CHECK (state IN ('new', 'won''t')),
  doubled INTEGER GENERATED ALWAYS AS (id * 2) STORED,
  CHECK (total >= 0 OR paid)
);
CREATE UNIQUE INDEX one_order ON orders (buyer, made DESC) WHERE paid = 1 AND state IS NOT NULL;
ALTER TABLE users ADD COLUMN active BOOLEAN NOT NULL DEFAULT 1;
CREATE VIEW buyers AS SELECT id, mail FROM users;
