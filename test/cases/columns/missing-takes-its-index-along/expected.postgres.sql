CREATE TABLE runs (id int PRIMARY KEY, hour int, note text);
CREATE INDEX runs_hour ON runs (hour);
