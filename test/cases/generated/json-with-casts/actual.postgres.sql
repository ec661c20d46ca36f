CREATE TABLE event (id bigint PRIMARY KEY, data jsonb NOT NULL,
  kind text GENERATED ALWAYS AS (data #>> '{meta,kind,name}') STORED,
  size bigint GENERATED ALWAYS AS ((data -> 'size')::bigint) STORED,
  score double precision GENERATED ALWAYS AS ((data -> 'a' -> 'b' -> 'c' ->> 'score')::double precision) STORED,
  CONSTRAINT event_kind CHECK (kind = data ->> 'kind'));
CREATE INDEX event_subject ON event ((data -> 'session' ->> 'subject'));
