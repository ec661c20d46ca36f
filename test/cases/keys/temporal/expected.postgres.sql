-- since PostgreSQL 18
CREATE TABLE rooms (id int4range, at daterange, PRIMARY KEY (id, at WITHOUT OVERLAPS));
CREATE TABLE bookings (room int4range, at daterange,
  CONSTRAINT of_room FOREIGN KEY (room, PERIOD at) REFERENCES rooms (id, PERIOD at));
CREATE TABLE seats (id int4range, at daterange, UNIQUE (id, at WITHOUT OVERLAPS));
CREATE TABLE desks (id int4range NOT NULL, at daterange NOT NULL, PRIMARY KEY (id, at WITHOUT OVERLAPS));
CREATE TABLE doors (n integer CHECK (n > 0), room integer, CONSTRAINT big CHECK (n < 9) NOT ENFORCED, g integer GENERATED ALWAYS AS (n) VIRTUAL);
