CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL UNIQUE, made_on TEXT);
CREATE TABLE letters (id INTEGER PRIMARY KEY, reader INTEGER NOT NULL REFERENCES user_accounts (id) ON DELETE CASCADE);
CREATE TABLE notes (id INTEGER PRIMARY KEY, writer INTEGER NOT NULL REFERENCES user_accounts (id));
CREATE INDEX letters_reader ON letters (reader);
CREATE INDEX notes_writer ON notes (writer);
CREATE TRIGGER on_mail AFTER UPDATE OF mail ON user_accounts BEGIN SELECT 1; END;
CREATE VIEW readers AS SELECT mail FROM user_accounts WHERE made_on <> '';
