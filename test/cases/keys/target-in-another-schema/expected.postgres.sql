CREATE SCHEMA auth;
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE auth.users (id int PRIMARY KEY);
CREATE TABLE posts (
  id int PRIMARY KEY,
  author int UNIQUE REFERENCES auth.users,
  editor int UNIQUE REFERENCES users,
  reader int UNIQUE CONSTRAINT to_reader REFERENCES auth.users
);
