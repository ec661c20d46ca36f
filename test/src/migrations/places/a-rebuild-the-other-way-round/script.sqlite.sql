CREATE TABLE items (id INTEGER PRIMARY KEY, code TEXT);
CREATE UNIQUE INDEX items_code ON items (code);
ALTER TABLE items RENAME TO items_old;
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  code TEXT
);
INSERT INTO items SELECT id, code FROM items_old;
DROP TABLE items_old;
