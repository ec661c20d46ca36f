CREATE TABLE logs (
  id serial PRIMARY KEY,
  body jsonb,
  at timestamptz DEFAULT now()
);
