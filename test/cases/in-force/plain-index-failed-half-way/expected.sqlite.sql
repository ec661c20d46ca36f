CREATE TABLE part (id bigint NOT NULL PRIMARY KEY, divisor integer NOT NULL);
CREATE INDEX part_divisor ON part (divisor) WHERE divisor > 0;
