-- None of these follows from what the other side refuses.
CREATE TABLE settings (
  name TEXT,
  folded TEXT COLLATE NOCASE,
  kind TEXT NOT NULL,
  size INTEGER,
  ratio REAL,
  low INTEGER,
  high INTEGER,
  mark TEXT,
  CONSTRAINT name_there CHECK (name IS NOT NULL),
  CONSTRAINT name_short CHECK (length(name) < 4),
  CONSTRAINT folded_upper CHECK (folded IN ('A', 'B') AND folded <> 'a'),
  CONSTRAINT kind_two CHECK (kind IN ('a', 'b')),
  CONSTRAINT size_from_two CHECK (size >= 2),
  CONSTRAINT ratio_from_one CHECK (ratio >= 1),
  CONSTRAINT strict_order CHECK (low < high),
  CONSTRAINT mark_later CHECK (mark > 'a'),
  CONSTRAINT half_steps CHECK (ratio BETWEEN 1 AND 3),
  CONSTRAINT size_or_null CHECK (size IS NOT NULL AND size > 0)
);
