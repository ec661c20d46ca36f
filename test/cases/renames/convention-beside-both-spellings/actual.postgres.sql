-- since PostgreSQL 16
CREATE TABLE people (id bigserial PRIMARY KEY, "userName" text, "lastLogin" bigint, "createdAt" bigint NOT NULL);
CREATE TABLE keys (id bigserial PRIMARY KEY, "userId" bigint NOT NULL, "expiresAt" bigint DEFAULT 1, "createdAt" bigint NOT NULL);
CREATE INDEX keys_user ON keys ("userId", "createdAt");
CREATE TABLE settings (id bigserial PRIMARY KEY, "createdAt" bigint NOT NULL, created_at bigint);
CREATE VIEW young_keys AS SELECT id, "createdAt" FROM keys WHERE "expiresAt" > 0;
CREATE VIEW old_settings AS SELECT id FROM settings WHERE created_at < 5;
