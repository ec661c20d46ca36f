-- since PostgreSQL 16
CREATE TABLE jobs (id bigint PRIMARY KEY, state text);
CREATE VIEW same AS SELECT jobs.id FROM jobs WHERE state = 'new' ORDER BY 1 FOR UPDATE SKIP LOCKED;
CREATE VIEW other AS SELECT id FROM jobs FOR UPDATE;
CREATE VIEW lost AS SELECT id FROM jobs;
