-- since PostgreSQL 16
CREATE TABLE sums (a int NOT NULL, b int NOT NULL, c int NOT NULL);
CREATE VIEW other_constant AS SELECT a + 2 AS next FROM sums;
CREATE VIEW other_column AS SELECT a + c AS total FROM sums;
CREATE VIEW other_condition AS SELECT a + b AS total FROM sums WHERE a > 2 AND b > 1;
CREATE VIEW one_condition_more AS SELECT a + b AS total FROM sums WHERE a > 1 AND b > 2;
