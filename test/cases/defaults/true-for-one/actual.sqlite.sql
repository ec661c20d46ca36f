CREATE TABLE flags (
  id INTEGER PRIMARY KEY,
  open INTEGER DEFAULT 1,
  shut INTEGER DEFAULT 1
);
CREATE INDEX open_ones ON flags (id) WHERE open = 1;
