-- since PostgreSQL 16
CREATE TABLE jobs (id bigint PRIMARY KEY, status varchar(20), title varchar(80), state varchar(5));
CREATE TABLE runs (id bigint PRIMARY KEY, status text, title text, state varchar(9));
CREATE VIEW latest AS SELECT status::varchar(9) AS state FROM runs;
