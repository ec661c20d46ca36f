CREATE TABLE sums (a int NOT NULL, b int NOT NULL, c int NOT NULL);
CREATE VIEW totals AS SELECT (a + b) + c AS total FROM sums;
CREATE VIEW large AS SELECT a FROM sums WHERE a > 1 AND b + 1 > 4;
