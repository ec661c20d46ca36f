CREATE TABLE s (id bigserial PRIMARY KEY, n bigint CHECK (n > 0), p bigint REFERENCES s (id));
CREATE INDEX s_p ON s (p) WITH (fillfactor = 90);
CREATE VIEW v AS SELECT id FROM s;
COMMENT ON TABLE s IS 'what is kept';
ALTER TABLE s REPLICA IDENTITY FULL;
