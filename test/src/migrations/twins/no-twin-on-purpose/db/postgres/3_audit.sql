/*
 * evenkeel: no twin until 2020-01-31: SQLite follows soon
 */
CREATE TABLE audit (at timestamptz NOT NULL, who text NOT NULL, what text NOT NULL, UNIQUE (at, who));
