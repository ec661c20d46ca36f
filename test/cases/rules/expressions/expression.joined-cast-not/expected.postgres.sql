-- Arrays and documents are joined in other ways than texts, and a cut text is another one.
CREATE TABLE codes (id bigint NOT NULL, name text NOT NULL, tags text[] NOT NULL);
CREATE VIEW array_as_text AS SELECT name || tags::text AS label FROM codes;
CREATE VIEW cut_off AS SELECT name || id::varchar(2) AS label FROM codes;
CREATE VIEW compared_as_text AS SELECT id FROM codes WHERE id::text > '5';
