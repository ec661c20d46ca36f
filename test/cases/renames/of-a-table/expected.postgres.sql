CREATE TABLE user_accounts (id int PRIMARY KEY, mail text NOT NULL, made_at timestamptz, boss int REFERENCES user_accounts (id));
CREATE INDEX by_mail ON user_accounts (mail);
CREATE INDEX by_time ON user_accounts (made_at);
CREATE TABLE letters (id int PRIMARY KEY, reader int NOT NULL REFERENCES user_accounts (id) ON DELETE CASCADE, by_mail text);
CREATE VIEW readers AS SELECT a.mail, l.id FROM letters l JOIN user_accounts a ON a.id = l.reader WHERE a.made_at IS NOT NULL;
CREATE TABLE events_of_day (at date NOT NULL, what text, who int) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events_of_day FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
