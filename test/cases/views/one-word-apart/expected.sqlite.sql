CREATE TABLE users (id INTEGER PRIMARY KEY, state TEXT NOT NULL, visits INTEGER NOT NULL, note TEXT);

CREATE VIEW other_state AS SELECT id FROM users WHERE state = 'active';
CREATE VIEW other_state_among_others AS SELECT id, instr(note, 'x') AS at FROM users WHERE state = 'active' AND visits > 3;
CREATE VIEW other_list AS SELECT id FROM users WHERE state IN ('active', 'new');
CREATE VIEW longer_list AS SELECT id FROM users WHERE state IN ('active', 'new');
CREATE VIEW other_limit AS SELECT id FROM users ORDER BY id LIMIT 10;
CREATE VIEW other_comparison AS SELECT id FROM users WHERE visits > 3;
CREATE VIEW other_direction AS SELECT id FROM users ORDER BY visits;
CREATE VIEW other_word AS SELECT CASE WHEN visits > 3 THEN 'often' ELSE 'seldom' END AS how FROM users;
CREATE VIEW other_number AS SELECT id, visits * 2 AS twice FROM users;
