-- +goose Up
ALTER TABLE shelves ADD COLUMN name TEXT;

-- +goose Down
ALTER TABLE shelves DROP COLUMN title;
