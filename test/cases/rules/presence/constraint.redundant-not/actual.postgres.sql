CREATE TABLE t (c bigint CHECK (c > 0), CHECK (c > 0));
