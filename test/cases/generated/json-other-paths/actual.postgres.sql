CREATE TABLE event (id bigint PRIMARY KEY, data jsonb NOT NULL,
  kind text GENERATED ALWAYS AS (data #>> '{meta,sort}') STORED,
  size bigint GENERATED ALWAYS AS ((data -> 'length')::bigint) STORED);
