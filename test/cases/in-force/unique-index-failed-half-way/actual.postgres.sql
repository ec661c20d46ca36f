CREATE TABLE account (id bigint PRIMARY KEY, mail text NOT NULL);
INSERT INTO account VALUES (1, 'a@example.org'), (2, 'a@example.org');
\set ON_ERROR_STOP 0
CREATE UNIQUE INDEX CONCURRENTLY account_mail ON account (mail);
