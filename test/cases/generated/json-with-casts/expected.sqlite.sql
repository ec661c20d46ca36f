CREATE TABLE event (id bigint NOT NULL PRIMARY KEY, data blob NOT NULL,
  kind text GENERATED ALWAYS AS (json_extract(CAST(data AS TEXT), '$.meta.kind.name')) STORED,
  size integer GENERATED ALWAYS AS (json_extract(data, '$.size')) STORED,
  score real GENERATED ALWAYS AS (json_extract(data, '$.a.b.c.score')) STORED,
  CONSTRAINT event_kind CHECK (kind = json_extract(CAST(data AS TEXT), '$.kind')));
CREATE INDEX event_subject ON event (json_extract(CAST(data AS TEXT), '$.session.subject'));
