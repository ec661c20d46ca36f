CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT NOT NULL);
CREATE TABLE likes (id INTEGER PRIMARY KEY);
CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamp, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamp, started_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP, applied_steps_count integer NOT NULL DEFAULT 0);
INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, rolled_back_at) VALUES ('a', 'x', CURRENT_TIMESTAMP, '20240101000000_users', NULL), ('b', 'x', NULL, '20240102000000_posts', NULL), ('c', 'x', CURRENT_TIMESTAMP, '20240103000000_slug', CURRENT_TIMESTAMP), ('d', 'x', CURRENT_TIMESTAMP, '20240109000000_likes', NULL);
