-- A check accepts NULL anyway.
CREATE TABLE flags (
  id INTEGER PRIMARY KEY,
  open INTEGER CHECK (open IS NULL OR open IN (0, 1)),
  size INTEGER CHECK (size IS NULL OR (size > 0 AND size < 10)),
  both INTEGER CHECK ((both IS NULL OR both > 1) AND both < 9),
  name TEXT CHECK (name IS NULL OR length(name) > 2)
);
CREATE TABLE others (
  id INTEGER PRIMARY KEY,
  -- Here NULL makes a difference.
  never INTEGER CHECK (NOT (never IS NULL OR never > 1)),
  counted TEXT CHECK (counted IS NULL OR coalesce(counted, '') <> ''),
  size INTEGER
);
CREATE INDEX small_ones ON others (id) WHERE size IS NULL OR size < 10;
