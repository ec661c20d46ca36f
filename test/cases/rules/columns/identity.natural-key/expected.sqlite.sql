CREATE TABLE terms (ts INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE years (year INTEGER PRIMARY KEY);
CREATE TABLE users (user_id INTEGER PRIMARY KEY);
-- Taken from users, though nothing says so.
CREATE TABLE profiles (user_id INTEGER PRIMARY KEY);
