CREATE TABLE IF NOT EXISTS "a ""b"" (c" ( -- ), x TEXT
  [first col] TEXT /* , [not a col] TEXT
  */, `second` TEXT, 'third' TEXT,
  Fourth TEXT DEFAULT 'a, fifth TEXT',
  amount DECIMAL(10, 2) DEFAULT (abs(1)),
  CONSTRAINT "one, two" UNIQUE ([first col],
    second),
  CONSTRAINT positive CHECK (amount > 0)
    FOREIGN KEY (fourth) REFERENCES "a ""b"" (c" ([second])
);
CREATE INDEX main.[by "x"] ON "a ""b"" (c" (FOURTH);
CREATE TABLE IF NOT EXISTS "A ""B"" (C" (other TEXT);
CREATE INDEX IF NOT EXISTS [BY "X"] ON "a ""b"" (c" (second);
