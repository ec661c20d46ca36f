CREATE TABLE users (id INTEGER PRIMARY KEY, state TEXT NOT NULL, visits INTEGER NOT NULL, seen DATETIME);

CREATE VIEW all_of_them AS SELECT id FROM users UNION SELECT visits FROM users;
CREATE VIEW other_pattern AS SELECT id FROM users WHERE state LIKE 'a%_';
CREATE VIEW in_a_call AS SELECT id FROM users WHERE substr(state, -2) = 'x';
CREATE VIEW truth AS SELECT id FROM users WHERE state = 'y';
CREATE VIEW moment AS SELECT id FROM users WHERE seen > '2024-01-01';
CREATE VIEW numeral AS SELECT id FROM users WHERE state = '01';
CREATE VIEW two_words AS SELECT id FROM users WHERE state = 'enabled' AND visits > 5;
