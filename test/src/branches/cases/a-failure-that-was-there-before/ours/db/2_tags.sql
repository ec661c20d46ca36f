CREATE INDEX posts_lost ON posts (lost);
