CREATE TABLE goods (
  id int,
  price int,
  weight int,
  kept int,
  CONSTRAINT by_weight CHECK (price < weight * 2),
  CONSTRAINT both_of_them UNIQUE (id, weight)
);
CREATE INDEX goods_expression ON goods (id, (abs(weight)));
CREATE INDEX goods_partial ON goods (id) WHERE weight > 0;
CREATE INDEX goods_included ON goods (id) INCLUDE (weight);
CREATE INDEX goods_kept ON goods (id) WHERE kept > 0;
ALTER TABLE goods
  DROP COLUMN weight CASCADE;
