CREATE TABLE t (estimate bigint, took REAL, timeout_ms integer, retries_count bigint, weight bigint, name text);
