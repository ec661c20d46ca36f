CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);
CREATE VIEW digits AS SELECT id FROM people WHERE name LIKE '%1%';
CREATE VIEW exact AS SELECT id FROM people WHERE name LIKE 'Ann%';
CREATE VIEW folded AS SELECT id FROM people WHERE name LIKE 'Ann%';
CREATE VIEW accented AS SELECT id FROM people WHERE name NOT LIKE '%Zoë';
CREATE VIEW globbed AS SELECT id FROM people WHERE name GLOB 'Ann*';
CREATE VIEW other_pattern AS SELECT id FROM people WHERE name LIKE 'Ann';
