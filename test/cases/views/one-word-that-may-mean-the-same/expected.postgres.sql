-- since PostgreSQL 16
-- Of two engines, one word or constant may stand for another: such a pair is unknown.
CREATE TABLE users (id bigserial PRIMARY KEY, state text NOT NULL, visits bigint NOT NULL, seen timestamp);

CREATE VIEW all_of_them AS SELECT id FROM users UNION ALL SELECT visits FROM users;
CREATE VIEW other_pattern AS SELECT id FROM users WHERE state LIKE 'a%';
CREATE VIEW in_a_call AS SELECT id FROM users WHERE substr(state, 2) = 'x';
CREATE VIEW truth AS SELECT id FROM users WHERE state = 'yes';
CREATE VIEW moment AS SELECT id FROM users WHERE seen > '2024-01-01 12:00:00';
CREATE VIEW numeral AS SELECT id FROM users WHERE state = '1';
CREATE VIEW two_words AS SELECT id FROM users WHERE state = 'active' AND visits > 4;
