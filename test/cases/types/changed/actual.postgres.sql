CREATE TABLE t (a bigint, b varchar(30), c timestamptz, d numeric(10,3), e int[], f double precision, g jsonb, h text, i integer, j character varying(20));
