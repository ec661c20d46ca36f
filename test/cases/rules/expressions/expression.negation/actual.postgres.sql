CREATE TABLE t (n bigint, m bigint, CHECK (n <> m));
