CREATE TYPE colour AS ENUM ('red', 'it''s blue');
CREATE TABLE tags (
  id uuid PRIMARY KEY,
  name varchar(40) NOT NULL,
  shade colour NOT NULL DEFAULT 'red',
  shown boolean NOT NULL DEFAULT true,
  made timestamptz NOT NULL DEFAULT now(),
  data jsonb NOT NULL DEFAULT '{}',
  size smallint CHECK (size IN (1, 2, 3)),
  owner bigint REFERENCES users (id) ON UPDATE CASCADE,
  CONSTRAINT named CHECK (char_length(name) > 1 AND NOT (shown AND size IS NULL))
);
CREATE INDEX tags_by_name ON tags (lower(name)) WHERE shown;
ALTER TABLE users ADD COLUMN note text;
