CREATE TABLE accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, created_on TEXT);
CREATE TABLE letters (id INTEGER PRIMARY KEY, reader INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE);
CREATE TABLE notes (id INTEGER PRIMARY KEY, writer INTEGER NOT NULL REFERENCES letters (id));
CREATE INDEX letters_reader ON letters (reader);
CREATE INDEX notes_writer ON notes (writer);
CREATE TRIGGER on_mail AFTER UPDATE OF mail ON accounts BEGIN SELECT 1; END;
CREATE VIEW readers AS SELECT mail FROM accounts WHERE created_on <> '';
