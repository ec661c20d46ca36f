CREATE TABLE t (estimate interval, took interval, timeout_ms interval, retries_count interval, weight interval, name interval);
