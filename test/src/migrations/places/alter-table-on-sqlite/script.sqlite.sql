CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  state TEXT,
  gone TEXT
);
ALTER TABLE orders
  ADD COLUMN total REAL NOT NULL DEFAULT 0
  CHECK (total >= 0);
ALTER TABLE orders ADD buyer INTEGER REFERENCES orders (id);
ALTER TABLE orders RENAME COLUMN state TO status;
ALTER TABLE orders RENAME status TO phase;
ALTER TABLE orders DROP COLUMN gone;
CREATE VIEW open_orders AS SELECT id FROM orders WHERE phase = 'open';
CREATE TABLE dropped (id INTEGER);
CREATE VIEW dropped_view AS SELECT 1;
DROP VIEW IF EXISTS dropped_view;
DROP TABLE dropped;
ALTER TABLE orders RENAME TO purchases;
