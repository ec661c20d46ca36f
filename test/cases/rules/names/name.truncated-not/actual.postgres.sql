-- Shorter, but not cut by the engine.
CREATE TABLE t (a bigint);
CREATE INDEX t_a ON t (a);
