CREATE TABLE t (c bigint CONSTRAINT a CHECK (c > 0 AND c < 9));
