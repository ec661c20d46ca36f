-- since PostgreSQL 14
CREATE TABLE stamp (
  a bigint DEFAULT (extract(epoch FROM now()) * 1000)::bigint,
  b bigint DEFAULT (extract(epoch FROM now()) * 1000)::bigint,
  c bigint DEFAULT extract(epoch FROM now())::bigint);
