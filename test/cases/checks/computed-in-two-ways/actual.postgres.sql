-- since PostgreSQL 16
CREATE TABLE sums (
  a bigint NOT NULL, b bigint NOT NULL, c bigint NOT NULL, r double precision NOT NULL, name text NOT NULL,
  CONSTRAINT grouped CHECK (a + (b + c) > 0),
  CONSTRAINT distributed CHECK (a * b + a * c > 4),
  CONSTRAINT moved CHECK (a > 3),
  CONSTRAINT rounded CHECK (r * 3600 > 10),
  CONSTRAINT kept_text CHECK (name <> ''),
  CONSTRAINT joined_number CHECK (name || a <> 'x1'),
  CONSTRAINT joined_cast CHECK (name || a <> 'x1'),
  CONSTRAINT other_number CHECK (a + b > 6),
  CONSTRAINT other_column CHECK (a + b > 5 AND b <> 7),
  CONSTRAINT beside_a_sum CHECK (a + b > 5 AND name <> 'enabled')
);
CREATE INDEX sums_grouped ON sums ((a + (b + c)));
CREATE VIEW totals AS SELECT a + (b + c) AS total FROM sums;
