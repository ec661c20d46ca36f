-- Alter table posts add column slug and its index
ALTER TABLE posts ADD COLUMN slug TEXT;
