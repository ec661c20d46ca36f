CREATE TABLE kept (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), addresses inet[], span int4range, word text COLLATE "C",
  CHECK (word ~ '^a'), UNIQUE NULLS NOT DISTINCT (word));
CREATE INDEX kept_span ON kept USING gist (span);
CREATE VIEW long_words AS SELECT id, regexp_replace(word, 'a', 'b') AS said FROM kept;
