CREATE TABLE settings (
  name text,
  folded text,
  kind text NOT NULL,
  size bigint,
  ratio double precision,
  low bigint,
  high bigint,
  mark text,
  CONSTRAINT name_known CHECK (name IN ('only', 'other')),
  CONSTRAINT folded_known CHECK (folded = 'A'),
  CONSTRAINT kind_three CHECK (kind IN ('a', 'b', 'c')),
  CONSTRAINT size_positive CHECK (size > 0),
  CONSTRAINT ratio_positive CHECK (ratio > 0),
  CONSTRAINT loose_order CHECK (low <= high),
  CONSTRAINT ratio_listed CHECK (ratio IN (1, 2, 3, 4)),
  CONSTRAINT mark_known CHECK (mark IN ('b', 'c'))
);
