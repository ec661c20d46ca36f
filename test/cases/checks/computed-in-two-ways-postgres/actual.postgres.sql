-- since PostgreSQL 16
CREATE TABLE sums (
  a bigint NOT NULL, b bigint NOT NULL, c bigint NOT NULL, r double precision NOT NULL, name text NOT NULL,
  CONSTRAINT grouped CHECK ((a + b) + c > 0),
  CONSTRAINT distributed CHECK (a * (b + c) > 4),
  CONSTRAINT moved CHECK (a + 1 > 4),
  CONSTRAINT rounded CHECK (r * 60 * 60 > 10),
  CONSTRAINT kept_text CHECK (CAST(name AS TEXT) <> ''),
  CONSTRAINT joined_number CHECK (name || a <> 'x1'),
  CONSTRAINT joined_cast CHECK (name || CAST(a AS TEXT) <> 'x1'),
  CONSTRAINT other_number CHECK (a + b > 5),
  CONSTRAINT other_column CHECK (a + b > 5 AND a <> 7),
  CONSTRAINT beside_a_sum CHECK (a + b > 5 AND name <> 'active')
);
CREATE INDEX sums_grouped ON sums (((a + b) + c));
CREATE VIEW totals AS SELECT (a + b) + c AS total FROM sums;
