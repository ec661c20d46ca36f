CREATE TABLE item (code text, qty bigint, price numeric,
  CONSTRAINT item_code CHECK (code > '9'), CONSTRAINT item_qty CHECK (qty > 2), CONSTRAINT item_price CHECK (price > 0));
