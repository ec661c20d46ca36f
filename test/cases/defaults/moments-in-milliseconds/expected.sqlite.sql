CREATE TABLE visits (
  id integer PRIMARY KEY,
  a_at integer DEFAULT (cast(unixepoch('subsecond') * 1000 as integer)) NOT NULL,
  b_at integer DEFAULT (cast((julianday('now') - 2440587.5) * 86400000 as integer)) NOT NULL,
  c_at integer DEFAULT (cast(strftime('%s', 'now') as integer)) NOT NULL,
  d_at integer DEFAULT (round(unixepoch('subsec') * 1000)) NOT NULL,
  e_at integer DEFAULT (unixepoch() * 1000) NOT NULL
);
