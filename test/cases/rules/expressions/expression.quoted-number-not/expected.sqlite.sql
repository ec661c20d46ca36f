CREATE TABLE item (code text, qty integer, price decimal,
  CONSTRAINT item_code CHECK (code > '10'), CONSTRAINT item_qty CHECK (qty > '1'), CONSTRAINT item_price CHECK (price > 'x'));
