CREATE TABLE t (n bigint, m bigint, CHECK (m > 0 AND n > 0));
