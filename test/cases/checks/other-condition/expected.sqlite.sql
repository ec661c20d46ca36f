CREATE TABLE t (state TEXT, n INTEGER CHECK (n > 0), CONSTRAINT known CHECK (state IN ('open', 'shut')), m INTEGER CHECK (m > 1));
