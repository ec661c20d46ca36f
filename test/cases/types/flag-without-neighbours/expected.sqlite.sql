CREATE TABLE door (id integer PRIMARY KEY, lit integer NOT NULL DEFAULT 0, shut integer NOT NULL DEFAULT 1, wet integer CHECK (wet IN (0, 1)), ajar integer DEFAULT 2);
CREATE TABLE bell (name text NOT NULL PRIMARY KEY, rung integer NOT NULL);
