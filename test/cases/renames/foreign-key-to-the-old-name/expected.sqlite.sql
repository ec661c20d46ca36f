CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, made_on TEXT);
CREATE TABLE letters (id INTEGER PRIMARY KEY, writer INTEGER NOT NULL REFERENCES user_accounts (id), reader INTEGER REFERENCES user_accounts (id));
CREATE INDEX letters_reader ON letters (reader);
CREATE INDEX letters_writer ON letters (writer);
