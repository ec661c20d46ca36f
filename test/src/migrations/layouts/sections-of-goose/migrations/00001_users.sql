-- +goose NO TRANSACTION
-- +goose Up
CREATE TABLE users (
  id INTEGER PRIMARY KEY
);
-- +goose StatementBegin
CREATE INDEX i ON users (id);
-- +goose StatementEnd

-- +goose Down
DROP TABLE users;
