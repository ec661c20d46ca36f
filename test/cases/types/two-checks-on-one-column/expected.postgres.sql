CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (state state NOT NULL, flag boolean NOT NULL, other state NOT NULL, narrow state NOT NULL CHECK (narrow IN ('a')));
