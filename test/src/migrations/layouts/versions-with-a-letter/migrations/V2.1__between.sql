ALTER TABLE users ADD COLUMN between_them TEXT;
