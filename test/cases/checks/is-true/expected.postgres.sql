-- A check with IS TRUE refuses NULL, one without does not; an index keeps the same rows either way.
CREATE TABLE doors (id bigint PRIMARY KEY, open boolean CHECK (open IS TRUE), shut boolean CHECK (shut = true));
CREATE INDEX open_ones ON doors (id) WHERE open IS TRUE;
