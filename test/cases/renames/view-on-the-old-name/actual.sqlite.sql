CREATE TABLE accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, made_on TEXT);
CREATE VIEW mails AS SELECT accounts.mail FROM accounts WHERE made_on > '';
CREATE VIEW old_mails AS SELECT mail FROM user_accounts WHERE made_on > '';
