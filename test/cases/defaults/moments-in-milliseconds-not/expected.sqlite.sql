CREATE TABLE visits (
  id integer PRIMARY KEY,
  a_at integer DEFAULT (cast(unixepoch('subsecond') * 1000 as integer)) NOT NULL,
  b_at integer DEFAULT (cast(unixepoch('now', '+1 day') * 1000 as integer)) NOT NULL,
  c_at integer DEFAULT (cast(unixepoch() + 60 as integer)) NOT NULL
);
