-- since PostgreSQL 16
CREATE TABLE codes (id bigint NOT NULL, name text NOT NULL, tags text[] NOT NULL);
CREATE VIEW array_as_text AS SELECT (name || tags)::text AS label FROM codes;
CREATE VIEW cut_off AS SELECT name || id AS label FROM codes;
CREATE VIEW compared_as_text AS SELECT id FROM codes WHERE id > 5;
