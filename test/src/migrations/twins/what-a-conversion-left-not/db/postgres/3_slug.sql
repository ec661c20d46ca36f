ALTER TABLE posts ADD COLUMN slug text;
CREATE INDEX posts_slug ON posts (slug);
