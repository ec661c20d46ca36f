-- The other side has nothing to search with.
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIRTUAL TABLE film_search USING fts5 (title);
CREATE TRIGGER film_ai AFTER INSERT ON film BEGIN INSERT INTO film_search (title) VALUES (NEW.title); END;
