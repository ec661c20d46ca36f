CREATE TABLE t (id bigserial PRIMARY KEY, b boolean, c varchar CHECK (c = 'x' OR c = 'y'), d boolean, h uuid, i uuid, k integer, n smallint, m varchar(10), o smallint, p jsonb, q varchar(10));
