CREATE TABLE queue (id int PRIMARY KEY, parent_issue int, depends_on_phase int, status text, legacy_code bytea);
CREATE INDEX queue_parent ON queue (parent_issue);
CREATE TABLE user_accounts (id int PRIMARY KEY, mail text NOT NULL, made timestamptz);
CREATE TABLE logs (id int PRIMARY KEY, line text);
