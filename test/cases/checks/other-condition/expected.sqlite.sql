CREATE TABLE t (
  state TEXT,
  n     INTEGER CHECK (n > 0),
  m     INTEGER CHECK (m > 1),
  CONSTRAINT known CHECK (state IN ('open', 'shut'))
);
