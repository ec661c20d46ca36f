CREATE TABLE accounts (id int PRIMARY KEY, mail text, made_on timestamptz, boss int REFERENCES accounts (id));
CREATE INDEX by_mail ON accounts (mail);
CREATE TABLE letters (id int PRIMARY KEY, reader int NOT NULL REFERENCES accounts (id), by_mail text);
CREATE VIEW readers AS SELECT a.mail, l.id FROM letters l JOIN accounts a ON a.id = l.reader WHERE a.made_on IS NOT NULL;
CREATE TABLE events_of_days (at date NOT NULL, what text, who int) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events_of_days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
