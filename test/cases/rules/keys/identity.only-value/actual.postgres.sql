CREATE TABLE a (id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1), name text);
CREATE TABLE b (id boolean PRIMARY KEY DEFAULT true CHECK (id), name text);
CREATE TABLE c (only_row bigint PRIMARY KEY DEFAULT 1 CHECK (only_row = 1), name text);
