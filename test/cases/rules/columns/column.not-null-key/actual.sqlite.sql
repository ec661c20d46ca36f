CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE members (team TEXT NOT NULL, person INT, PRIMARY KEY (team, person));
CREATE TABLE rowless (name TEXT PRIMARY KEY);
CREATE TABLE alike (name TEXT PRIMARY KEY);
