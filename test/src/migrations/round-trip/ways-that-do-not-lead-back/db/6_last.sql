-- +goose Up
ALTER TABLE loans ADD COLUMN due TEXT;

-- +goose Down
ALTER TABLE loans DROP COLUMN due;
