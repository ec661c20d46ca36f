CREATE TABLE settings (name text, mark text, CONSTRAINT name_known CHECK (name IN ('only', 'other')), CONSTRAINT mark_known CHECK (mark IN ('b', 'c')));
