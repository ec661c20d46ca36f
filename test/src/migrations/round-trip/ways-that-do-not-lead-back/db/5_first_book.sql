-- +goose Up
INSERT INTO books (id, title) VALUES (1, 'Catalogue');

-- +goose Down
-- The row stays.
