CREATE TABLE visit (id integer NOT NULL PRIMARY KEY, at text, note text);
CREATE TABLE empty_one (id integer NOT NULL, at text);
CREATE TABLE sale_2026 (id integer NOT NULL);
CREATE INDEX visit_note ON visit (note);
