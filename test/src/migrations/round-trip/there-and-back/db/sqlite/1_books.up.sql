CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, isbn TEXT, pages INTEGER);
CREATE UNIQUE INDEX books_isbn ON books (isbn);
