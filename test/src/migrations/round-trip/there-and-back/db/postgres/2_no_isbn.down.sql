ALTER TABLE books ADD COLUMN isbn text;
CREATE UNIQUE INDEX books_isbn ON books (isbn);
