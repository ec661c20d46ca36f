-- since PostgreSQL 16
CREATE TABLE teams (id bigserial PRIMARY KEY, codename_ text NOT NULL UNIQUE);
CREATE TABLE members (
  id bigserial PRIMARY KEY,
  team_codes text NOT NULL REFERENCES teams (codename_) ON DELETE SET NULL,
  email_address text CHECK (email_address <> ''),
  point_sum bigint NOT NULL DEFAULT 1,
  nickname_ text DEFAULT 'x',
  UNIQUE (email_address, team_codes)
);
CREATE UNIQUE INDEX members_nick ON members (lower(nickname_)) WHERE nickname_ <> '';
CREATE VIEW known_members AS SELECT id, email_address AS mail FROM members WHERE point_sum > 0 ORDER BY email_address;
