CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, created_at TEXT, full_name TEXT NOT NULL, owner_id BIGINT REFERENCES user_accounts (id), CHECK (full_name <> ''));
CREATE UNIQUE INDEX by_name ON user_accounts (full_name);
CREATE VIEW known_people AS SELECT full_name, created_at FROM user_accounts WHERE owner_id IS NOT NULL;
CREATE TRIGGER on_new_name AFTER UPDATE OF full_name ON user_accounts BEGIN SELECT 1; END;
