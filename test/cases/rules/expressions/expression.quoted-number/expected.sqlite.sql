CREATE TABLE item (price decimal, qty integer, rate real,
  CHECK (price > '0'), CHECK (qty BETWEEN '1' AND '99'), CHECK (qty IN ('1', '2', '3')), CHECK (rate <> '0.50'));
CREATE INDEX item_price ON item (price) WHERE price >= '10';
