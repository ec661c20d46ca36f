CREATE TABLE event (id bigint NOT NULL PRIMARY KEY, data blob NOT NULL,
  kind text GENERATED ALWAYS AS (json_extract(CAST(data AS TEXT), '$.meta.kind')) STORED,
  size integer GENERATED ALWAYS AS (json_extract(data, '$.size')) STORED);
