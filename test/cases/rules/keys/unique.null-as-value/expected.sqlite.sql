CREATE TABLE grant_row (id INTEGER PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL, place TEXT);
CREATE UNIQUE INDEX grant_row_once ON grant_row (role, name, IFNULL(place, ''));
CREATE TABLE slot (id INTEGER PRIMARY KEY, day TEXT NOT NULL, room INTEGER, host INTEGER);
CREATE UNIQUE INDEX slot_once ON slot (day, coalesce(room, -1), coalesce(host, -1));
