CREATE TABLE lone (id INTEGER PRIMARY KEY, role TEXT NOT NULL, place TEXT);
CREATE UNIQUE INDEX lone_once ON lone (role, IFNULL(place, ''));
CREATE TABLE other (id INTEGER PRIMARY KEY, role TEXT NOT NULL, place TEXT, area TEXT);
CREATE UNIQUE INDEX other_once ON other (role, IFNULL(place, ''));
CREATE TABLE three (id INTEGER PRIMARY KEY, day TEXT NOT NULL, room INTEGER, host INTEGER);
CREATE UNIQUE INDEX three_once ON three (day, coalesce(room, -1), coalesce(host, -1));
