CREATE TABLE tos (ts bigint PRIMARY KEY, body text NOT NULL);
CREATE TABLE given (code integer PRIMARY KEY);
CREATE TABLE lost (id integer PRIMARY KEY);
CREATE TABLE counted (no bigserial PRIMARY KEY);
