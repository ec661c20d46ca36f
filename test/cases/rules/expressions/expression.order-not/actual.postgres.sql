CREATE TABLE t (n bigint, m bigint, CHECK (m > 0 OR n > 0));
