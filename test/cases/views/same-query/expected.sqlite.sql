CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, mail VARCHAR(80), active BOOLEAN NOT NULL, boss INTEGER);
CREATE TABLE bills (id INTEGER PRIMARY KEY, person INTEGER NOT NULL, total DECIMAL(10,2) NOT NULL, state VARCHAR(20), day DATE);
CREATE VIEW everyone AS SELECT * FROM people;
CREATE VIEW flagged AS SELECT id, name AS title FROM people WHERE active = 1 AND mail IS NOT NULL ORDER BY name DESC LIMIT 10 OFFSET 2;
CREATE VIEW joined AS SELECT p.id, b.total FROM people AS p INNER JOIN bills AS b ON b.person = p.id WHERE b.state IN ('open', 'paid');
CREATE VIEW by_comma AS SELECT p.name, b.* FROM people p, bills b WHERE p.id = b.person AND b.state NOT IN ('gone', 'lost');
CREATE VIEW spent (name, bills, spent) AS SELECT p.name, count(*), sum(b.total) FROM people p LEFT JOIN bills b ON b.person = p.id
  GROUP BY 1 HAVING count(*) > 1 ORDER BY 2 DESC;
CREATE VIEW mails AS SELECT name FROM people UNION SELECT mail FROM people UNION ALL SELECT 'x';
CREATE VIEW big AS WITH large AS (SELECT * FROM bills WHERE total > 100) SELECT l.id FROM large l
  WHERE EXISTS (SELECT * FROM people WHERE people.id = l.person);
CREATE VIEW numbers AS WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10) SELECT x FROM n;
CREATE VIEW best AS SELECT id, (SELECT max(total) FROM bills WHERE person = people.id) AS best FROM people;
CREATE VIEW ranked AS SELECT id, row_number() OVER w AS place FROM bills WINDOW w AS (PARTITION BY person ORDER BY total, id);
CREATE VIEW bosses AS SELECT a.name, ifnull(b.name, '-') AS boss FROM people a LEFT JOIN people b ON a.boss = b.id;
CREATE VIEW counted AS SELECT state, n FROM (SELECT state, count(*) AS n FROM bills GROUP BY state) WHERE n BETWEEN 2 AND 5;
CREATE VIEW sized AS SELECT id, CASE WHEN total > 10 THEN 'big' ELSE 'small' END AS size, lower(state) AS state FROM bills;
CREATE VIEW nobody AS SELECT id FROM people WHERE NOT EXISTS (SELECT 1 FROM bills WHERE person = people.id) OR id NOT IN (SELECT person FROM bills);
