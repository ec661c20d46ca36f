CREATE TABLE userAccounts (id INTEGER PRIMARY KEY, createdAt TEXT, fullName TEXT NOT NULL, ownerId BIGINT REFERENCES userAccounts (id), CHECK (fullName <> ''));
CREATE UNIQUE INDEX byName ON userAccounts (fullName);
CREATE VIEW knownPeople AS SELECT fullName, createdAt FROM userAccounts WHERE ownerId IS NOT NULL;
CREATE TRIGGER onNewName AFTER UPDATE OF fullName ON userAccounts BEGIN SELECT 1; END;
