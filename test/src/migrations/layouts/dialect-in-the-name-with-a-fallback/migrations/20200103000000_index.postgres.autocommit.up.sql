CREATE INDEX users_name ON users (lower(name));
ALTER TABLE users ADD COLUMN quick TEXT;
