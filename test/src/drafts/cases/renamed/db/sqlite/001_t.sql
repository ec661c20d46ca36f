CREATE TABLE people (id INTEGER PRIMARY KEY, "fullName" TEXT NOT NULL, mail TEXT UNIQUE, old TEXT);
CREATE INDEX people_name ON people ("fullName");
