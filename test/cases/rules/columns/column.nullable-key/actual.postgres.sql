CREATE TABLE settings (name text PRIMARY KEY, value text);
CREATE TABLE members (team text, person integer, since text, PRIMARY KEY (team, person));
CREATE TABLE half (a text, b varchar(20), PRIMARY KEY (b, a));
CREATE TABLE declared (name text PRIMARY KEY);
CREATE TABLE strict_one (name text PRIMARY KEY);
CREATE TABLE rowless (name text PRIMARY KEY);
CREATE TABLE numbered (id bigserial PRIMARY KEY);
