CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE members (team TEXT, person INT, since TEXT, PRIMARY KEY (team, person));
CREATE TABLE half (a TEXT NOT NULL, b VARCHAR(20), PRIMARY KEY (b, a));
-- NULL is refused by each of these.
CREATE TABLE declared (name TEXT NOT NULL PRIMARY KEY);
CREATE TABLE strict_one (name TEXT PRIMARY KEY) STRICT;
CREATE TABLE rowless (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE numbered (id INTEGER PRIMARY KEY);
