CREATE TABLE teams (id INTEGER PRIMARY KEY, code_name TEXT NOT NULL UNIQUE);
CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  team_code TEXT NOT NULL REFERENCES teams (code_name) ON DELETE CASCADE,
  email_addr TEXT NOT NULL CHECK (email_addr <> ''),
  points_sum BIGINT NOT NULL DEFAULT 0,
  nick_name TEXT DEFAULT 'x',
  UNIQUE (email_addr, team_code)
);
CREATE UNIQUE INDEX members_nick ON members (lower(nick_name)) WHERE nick_name <> '';
CREATE VIEW known_members AS SELECT id, email_addr AS mail FROM members WHERE points_sum > 0 ORDER BY email_addr;
