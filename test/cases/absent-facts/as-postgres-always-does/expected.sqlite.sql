CREATE TABLE s (id integer PRIMARY KEY, n integer CHECK (n > 0), p bigint REFERENCES s (id));
CREATE INDEX s_p ON s (p);
CREATE VIEW v AS SELECT id FROM s;
