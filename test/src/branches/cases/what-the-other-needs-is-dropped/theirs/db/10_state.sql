CREATE INDEX posts_state ON posts (state, title);
