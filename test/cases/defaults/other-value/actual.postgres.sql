CREATE TABLE t (
  made    timestamp DEFAULT now(),
  doc     jsonb DEFAULT '[]',
  empty   text,
  version text DEFAULT '1.1',
  word    text DEFAULT 'DELAY',
  single  text,
  never   text DEFAULT 'y',
  flag    boolean DEFAULT true,
  uid     text DEFAULT gen_random_uuid()
);
