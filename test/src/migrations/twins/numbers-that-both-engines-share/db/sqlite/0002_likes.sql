ALTER TABLE posts ADD COLUMN likes integer;
