ALTER TABLE people RENAME COLUMN "fullName" TO name;
ALTER TABLE people DROP COLUMN old;
DROP INDEX people_name;
CREATE INDEX people_by_name ON people (name);
