CREATE TABLE a (id bigint PRIMARY KEY DEFAULT 2 CHECK (id = 1), name text);
CREATE TABLE b (id bigint PRIMARY KEY DEFAULT 1 CHECK (id IN (1, 2)), name text);
CREATE TABLE c (id bigint PRIMARY KEY DEFAULT 1, name text);
CREATE TABLE d (id bigint PRIMARY KEY DEFAULT 2 CHECK (id = 2), name text);
