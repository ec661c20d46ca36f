CREATE TABLE users (email text NOT NULL UNIQUE, name text NOT NULL UNIQUE);
