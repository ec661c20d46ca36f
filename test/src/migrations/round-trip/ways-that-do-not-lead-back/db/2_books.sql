-- +goose Up
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id));

-- +goose Down
-- It forgets the books.
DROP TABLE loans;
