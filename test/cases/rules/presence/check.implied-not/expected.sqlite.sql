CREATE TABLE settings (name TEXT, mark TEXT, CONSTRAINT name_there CHECK (name IS NOT NULL), CONSTRAINT mark_later CHECK (mark > 'a'));
