-- since PostgreSQL 15
CREATE TABLE t (id serial PRIMARY KEY, role text NOT NULL, place text, UNIQUE NULLS NOT DISTINCT (role, place));
CREATE TABLE u (id serial PRIMARY KEY, role text, place text, UNIQUE NULLS NOT DISTINCT (role, place));
