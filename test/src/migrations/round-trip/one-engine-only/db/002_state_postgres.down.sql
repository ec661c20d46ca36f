-- The type stays.
ALTER TABLE users DROP COLUMN state;
