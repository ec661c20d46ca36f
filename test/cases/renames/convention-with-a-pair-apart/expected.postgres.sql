CREATE TABLE user_accounts (id bigint PRIMARY KEY, created_at text, full_name text, last_seen text, userid text, user_id bigint);
