CREATE TABLE part (id bigint PRIMARY KEY, divisor integer NOT NULL);
INSERT INTO part VALUES (1, 0);
CREATE INDEX part_share ON part ((100 / nullif(divisor, 0)));
\set ON_ERROR_STOP 0
CREATE INDEX CONCURRENTLY part_divisor ON part ((100 / divisor));
