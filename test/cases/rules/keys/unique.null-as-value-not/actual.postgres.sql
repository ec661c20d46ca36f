CREATE TABLE lone (id serial PRIMARY KEY, role text NOT NULL, place text);
CREATE UNIQUE INDEX lone_somewhere ON lone (role, place) WHERE place IS NOT NULL;
CREATE TABLE other (id serial PRIMARY KEY, role text NOT NULL, place text, area text);
CREATE UNIQUE INDEX other_anywhere ON other (role) WHERE place IS NULL AND area = 'x';
CREATE UNIQUE INDEX other_somewhere ON other (role, place);
CREATE TABLE three (id serial PRIMARY KEY, day text NOT NULL, room integer, host integer);
CREATE UNIQUE INDEX three_both ON three (day, room, host);
CREATE UNIQUE INDEX three_no_room ON three (day, host) WHERE room IS NULL;
CREATE UNIQUE INDEX three_no_host ON three (day, room) WHERE host IS NULL;
