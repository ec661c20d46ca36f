CREATE TABLE page (
  id    bigserial PRIMARY KEY,
  title text,
  found tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED,
  twice integer GENERATED ALWAYS AS (length(title) * 2) STORED
);
CREATE INDEX page_found ON page USING gin (found);
CREATE INDEX page_twice ON page (twice);
CREATE SEQUENCE counted INCREMENT 2;
ALTER SEQUENCE counted OWNED BY page.twice;
