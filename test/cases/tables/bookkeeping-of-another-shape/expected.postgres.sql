CREATE TABLE notes (id bigserial PRIMARY KEY);
CREATE SCHEMA auth;
CREATE TABLE auth.users (id uuid PRIMARY KEY);
CREATE TABLE migrations (id bigint PRIMARY KEY, bird text NOT NULL, flew_to text NOT NULL);
