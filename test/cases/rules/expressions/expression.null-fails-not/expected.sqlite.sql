-- A check refuses NULL where it says so.
CREATE TABLE t (id BIGINT NOT NULL PRIMARY KEY, size BIGINT, CONSTRAINT large CHECK (size IS NOT NULL AND size > 9));
