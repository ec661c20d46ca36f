CREATE TABLE jobs (
  id SERIAL PRIMARY KEY,
  serial TEXT,
  data JSONB -- JSONB
);
