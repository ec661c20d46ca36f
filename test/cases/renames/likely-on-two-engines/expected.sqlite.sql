CREATE TABLE queue (id INTEGER PRIMARY KEY, parent_issue BIGINT, depends_on_phase TEXT, status TEXT);
CREATE INDEX queue_parent ON queue (parent_issue);
CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, made TIMESTAMP);
CREATE TABLE logs (id INTEGER PRIMARY KEY, line TEXT);
