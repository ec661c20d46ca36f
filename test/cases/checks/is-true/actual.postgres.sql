CREATE TABLE doors (id bigint PRIMARY KEY, open boolean CHECK (open), shut boolean CHECK (shut));
CREATE INDEX open_ones ON doors (id) WHERE open;
