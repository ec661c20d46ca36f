CREATE TABLE grant_row (id serial PRIMARY KEY, role text NOT NULL, name text NOT NULL, place text);
CREATE UNIQUE INDEX grant_row_anywhere ON grant_row (role, name) WHERE place IS NULL;
CREATE UNIQUE INDEX grant_row_somewhere ON grant_row (role, name, place) WHERE place IS NOT NULL;
CREATE TABLE slot (id serial PRIMARY KEY, day text NOT NULL, room integer, host integer);
CREATE UNIQUE INDEX slot_both ON slot (day, room, host);
CREATE UNIQUE INDEX slot_no_room ON slot (day, host) WHERE room IS NULL;
CREATE UNIQUE INDEX slot_no_host ON slot (day, room) WHERE host IS NULL AND room IS NOT NULL;
CREATE UNIQUE INDEX slot_neither ON slot (day) WHERE room IS NULL AND host IS NULL;
