-- since PostgreSQL 16
CREATE TABLE users (id bigserial PRIMARY KEY, state text NOT NULL, visits bigint NOT NULL, note text);

CREATE VIEW other_state AS SELECT id FROM users WHERE state = 'enabled';
CREATE VIEW other_state_among_others AS SELECT id, strpos(note, 'x') AS at FROM users WHERE visits > 3 AND state = 'enabled';
CREATE VIEW other_list AS SELECT id FROM users WHERE state IN ('enabled', 'new');
CREATE VIEW longer_list AS SELECT id FROM users WHERE state IN ('active', 'new', 'enabled');
CREATE VIEW other_limit AS SELECT id FROM users ORDER BY id LIMIT 20;
CREATE VIEW other_comparison AS SELECT id FROM users WHERE visits >= 3;
CREATE VIEW other_direction AS SELECT id FROM users ORDER BY visits DESC;
CREATE VIEW other_word AS SELECT CASE WHEN visits > 3 THEN 'often' ELSE 'rarely' END AS how FROM users;
CREATE VIEW other_number AS SELECT id, visits * 3 AS twice FROM users;
