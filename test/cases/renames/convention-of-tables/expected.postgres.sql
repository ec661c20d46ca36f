CREATE TABLE user_accounts (id bigserial PRIMARY KEY, name text);
CREATE TABLE order_lines (id bigserial PRIMARY KEY, buyer bigint REFERENCES user_accounts (id));
CREATE TABLE audit_logs (id bigserial PRIMARY KEY, what text);
CREATE TABLE posts (id bigserial PRIMARY KEY);
