CREATE TABLE t (id serial PRIMARY KEY, role text NOT NULL, place text);
CREATE UNIQUE INDEX t_once ON t (role, place);
CREATE UNIQUE INDEX t_once_anywhere ON t (role) WHERE place IS NULL;
