CREATE TABLE people (id INTEGER PRIMARY KEY, user_name TEXT NOT NULL, last_login INTEGER, created_at INTEGER NOT NULL);
CREATE TABLE keys (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, expires_at INTEGER DEFAULT 0, created_at INTEGER NOT NULL);
CREATE INDEX keys_expires ON keys (expires_at);
CREATE UNIQUE INDEX keys_user ON keys (user_id, created_at);
CREATE TABLE settings (id INTEGER PRIMARY KEY, createdAt INTEGER NOT NULL);
CREATE VIEW young_keys AS SELECT id, created_at FROM keys WHERE expires_at > 0;
CREATE VIEW old_settings AS SELECT id FROM settings WHERE createdAt < 5;
