CREATE TABLE rooms (id int4range, at daterange, PRIMARY KEY (id, at));
CREATE TABLE bookings (room int4range, at daterange,
  CONSTRAINT of_room FOREIGN KEY (room, at) REFERENCES rooms (id, at));
CREATE TABLE seats (id int4range, at daterange);
CREATE UNIQUE INDEX ON seats (id, at);
CREATE TABLE desks (id int4range NOT NULL, at daterange NOT NULL, PRIMARY KEY (id, at));
CREATE TABLE doors (n integer CHECK (n > 0) NOT ENFORCED, room integer, CONSTRAINT big CHECK (n < 9), g integer GENERATED ALWAYS AS (n) STORED);
