CREATE TABLE codes (id bigint NOT NULL, name text NOT NULL, at date NOT NULL, CHECK (name || id::text <> 'a1'), CHECK ('n' || id::varchar <> 'n1'));
CREATE VIEW labels AS SELECT name || '-' || id::text AS label, 'd' || at::text AS day FROM codes;
