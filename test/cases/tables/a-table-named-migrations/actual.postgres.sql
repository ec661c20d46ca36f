CREATE TABLE migrations (version text PRIMARY KEY);
CREATE TABLE notes (id bigint PRIMARY KEY);
