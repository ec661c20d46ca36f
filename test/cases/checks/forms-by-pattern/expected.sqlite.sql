CREATE TABLE entry (
  made TEXT NOT NULL CHECK (made LIKE '____-__-__T__:__:__Z'),
  seen TEXT CHECK (seen IS NULL OR seen LIKE '____-__-__ __:__:__%'),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  at TEXT CHECK (at LIKE '__:__'),
  -- Some days only, another form, and no type for it: what these refuse is stored there.
  early TEXT CHECK (early GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-1][0-9]'),
  recent TEXT CHECK (recent LIKE '20__-__-__'),
  both_ways TEXT CHECK (both_ways LIKE '____-__-__'),
  plain TEXT CHECK (plain LIKE '____-__-__'));
