CREATE TABLE user_accounts (id bigserial PRIMARY KEY, created_at text, full_name text NOT NULL, owner_id bigint REFERENCES user_accounts (id), CHECK (full_name <> ''));
CREATE UNIQUE INDEX by_name ON user_accounts (full_name);
CREATE VIEW known_people AS SELECT full_name, created_at FROM user_accounts WHERE owner_id IS NOT NULL;
