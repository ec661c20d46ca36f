-- Create table posts (see the plan), then create index on it for the feed
-- to go back: DROP TABLE posts;
-- CREATE INDEX posts_title ON posts (title);
CREATE TABLE posts (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT);
