CREATE TABLE codes (id INTEGER NOT NULL, name TEXT NOT NULL, at DATE NOT NULL, CHECK (name || id <> 'a1'), CHECK ('n' || CAST(id AS TEXT) <> 'n1'));
CREATE VIEW labels AS SELECT name || '-' || id AS label, 'd' || at AS day FROM codes;
