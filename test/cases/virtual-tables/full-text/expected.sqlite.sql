CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE search USING fts5 (body, content = 't');
CREATE VIRTUAL TABLE index_of_words USING fts5 (body);
