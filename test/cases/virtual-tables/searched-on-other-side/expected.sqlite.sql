-- The other side searches, and this one does not.
CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
