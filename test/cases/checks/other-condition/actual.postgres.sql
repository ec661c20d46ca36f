CREATE TABLE t (state text, n bigint, m bigint CHECK (m > 1), CONSTRAINT known CHECK (state IN ('open', 'shut', 'lost')), CHECK (m < 9));
