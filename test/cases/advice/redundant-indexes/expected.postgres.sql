CREATE TABLE notes (id integer PRIMARY KEY, author integer, made date, title text, code text UNIQUE, tags jsonb);
CREATE INDEX notes_author ON notes (author);
CREATE INDEX notes_author_made ON notes (author, made);
CREATE INDEX notes_author_made_again ON notes (author, made);
CREATE INDEX notes_code ON notes (code);
-- Each does what no other one does.
CREATE INDEX notes_author_down ON notes (author DESC NULLS LAST, made);
CREATE INDEX notes_made ON notes (made);
CREATE INDEX notes_code_part ON notes (code) WHERE made IS NULL;
CREATE INDEX notes_code_pattern ON notes (code text_pattern_ops);
CREATE INDEX notes_code_with ON notes (code) INCLUDE (title);
CREATE INDEX notes_lower ON notes (lower(title));
CREATE INDEX notes_title ON notes (title);
CREATE INDEX notes_tags ON notes USING gin (tags);
CREATE UNIQUE INDEX notes_title_author ON notes (author, title);
