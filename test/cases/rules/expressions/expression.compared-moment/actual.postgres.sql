CREATE TABLE t (at timestamp CHECK (at >= '2024-01-01'));
