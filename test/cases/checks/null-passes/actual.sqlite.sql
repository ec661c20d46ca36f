CREATE TABLE flags (
  id INTEGER PRIMARY KEY,
  open INTEGER CHECK (open IN (0, 1)),
  size INTEGER CHECK (size > 0 AND size < 10),
  both INTEGER CHECK (both > 1 AND both < 9),
  name TEXT CHECK (length(name) > 2)
);
CREATE TABLE others (
  id INTEGER PRIMARY KEY,
  never INTEGER CHECK (NOT (never > 1)),
  counted TEXT CHECK (coalesce(counted, '') <> ''),
  size INTEGER
);
CREATE INDEX small_ones ON others (id) WHERE size < 10;
