CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE members (team INT NOT NULL, person INT, PRIMARY KEY (team, person));
-- NULL is refused by each of these.
CREATE TABLE numbered (id INTEGER PRIMARY KEY);
CREATE TABLE declared (name TEXT NOT NULL PRIMARY KEY);
CREATE TABLE strict_one (name TEXT PRIMARY KEY) STRICT;
CREATE TABLE rowless (name TEXT PRIMARY KEY) WITHOUT ROWID;
