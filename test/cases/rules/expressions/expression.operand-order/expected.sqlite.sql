CREATE TABLE line (id INTEGER PRIMARY KEY, price NUMERIC NOT NULL, tax NUMERIC NOT NULL, amount INTEGER NOT NULL,
  CONSTRAINT line_total CHECK (price + tax < 1000), CONSTRAINT line_sum CHECK (2 * amount + price > 0));
