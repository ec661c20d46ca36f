CREATE TABLE orders (id INTEGER PRIMARY KEY, total INTEGER CONSTRAINT orders_total CHECK (total > 0));
CREATE INDEX orders_by_total ON orders (total);
