CREATE TABLE stamp (
  a bigint DEFAULT extract(epoch FROM clock_timestamp())::bigint,
  b bigint DEFAULT (extract(epoch FROM now()) * 1000)::bigint,
  c bigint DEFAULT floor(extract(epoch FROM now()) * 1000),
  d bigint DEFAULT round(extract(epoch FROM now())),
  e bigint DEFAULT extract(epoch FROM CURRENT_TIMESTAMP)::int,
  f bigint DEFAULT date_part('epoch', now()),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
