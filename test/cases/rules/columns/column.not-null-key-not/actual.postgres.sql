CREATE TABLE settings (name text PRIMARY KEY);
CREATE TABLE notes (body text);
