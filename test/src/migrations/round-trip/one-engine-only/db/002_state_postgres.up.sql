CREATE TYPE user_state AS ENUM ('new', 'old');
ALTER TABLE users ADD COLUMN state user_state NOT NULL DEFAULT 'new';
