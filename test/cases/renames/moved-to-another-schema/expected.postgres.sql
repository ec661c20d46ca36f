CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, total numeric NOT NULL, note text, placed_at timestamptz DEFAULT now());
CREATE INDEX orders_placed ON shop.orders (placed_at);
