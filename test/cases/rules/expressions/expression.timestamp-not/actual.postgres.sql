CREATE TABLE t (since timestamp DEFAULT '2024-01-01 01:00:00');
