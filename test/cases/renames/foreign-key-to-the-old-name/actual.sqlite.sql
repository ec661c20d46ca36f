PRAGMA foreign_keys = OFF;
CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, made_on TEXT);
CREATE TABLE letters (id INTEGER PRIMARY KEY, writer INTEGER NOT NULL REFERENCES user_accounts (id));
CREATE INDEX letters_writer ON letters (writer);
PRAGMA legacy_alter_table = ON;
ALTER TABLE user_accounts RENAME TO accounts;
ALTER TABLE letters ADD COLUMN reader INTEGER REFERENCES accounts (id);
CREATE INDEX letters_reader ON letters (reader);
