CREATE TABLE t (id INTEGER PRIMARY KEY, role TEXT NOT NULL, place TEXT);
CREATE UNIQUE INDEX t_once ON t (role, coalesce(place, 'none'));
