-- No key on the other side, where NULL stays out for another reason.
CREATE TABLE settings (name TEXT PRIMARY KEY, id INT NOT NULL);
-- No key at all.
CREATE TABLE notes (body TEXT);
-- A key on this side alone.
CREATE TABLE words (word TEXT PRIMARY KEY);
