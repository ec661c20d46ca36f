-- since PostgreSQL 16
CREATE TABLE ev (id bigint PRIMARY KEY, root bigint NOT NULL, kind text NOT NULL);
CREATE VIEW total AS WITH c AS (SELECT root, count(*) AS n FROM ev GROUP BY root) SELECT coalesce(sum(n), 1) AS n, root FROM c GROUP BY root;
CREATE VIEW both_ways AS SELECT root, kind FROM ev UNION ALL SELECT id, kind FROM ev;
