CREATE TABLE door (id integer PRIMARY KEY AUTOINCREMENT, lit integer NOT NULL DEFAULT 0, shut integer NOT NULL DEFAULT 1, wet integer CHECK (wet IN (0, 1)));
CREATE TABLE bell (name text NOT NULL PRIMARY KEY, rung integer NOT NULL, rings_count integer NOT NULL);
