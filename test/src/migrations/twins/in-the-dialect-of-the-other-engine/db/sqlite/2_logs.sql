-- the log of tasks
CREATE TABLE logs (
  id SERIAL PRIMARY KEY,
  body JSONB,
  at TIMESTAMPTZ DEFAULT (NOW())
);
