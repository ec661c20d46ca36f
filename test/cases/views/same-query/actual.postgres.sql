CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, mail varchar(80), active boolean NOT NULL, boss integer);
CREATE TABLE bills (id integer PRIMARY KEY, person integer NOT NULL, total numeric(10,2) NOT NULL, state varchar(20), day date);
CREATE VIEW everyone AS SELECT * FROM people;
CREATE VIEW flagged AS SELECT id, name AS title FROM people WHERE mail IS NOT NULL AND active ORDER BY title DESC LIMIT 10 OFFSET 2;
CREATE VIEW joined AS SELECT x.id, y.total FROM people x JOIN bills y ON x.id = y.person WHERE y.state IN ('paid', 'open');
CREATE VIEW by_comma AS SELECT p.name, b.* FROM people p JOIN bills b ON p.id = b.person WHERE NOT b.state IN ('gone', 'lost');
CREATE VIEW spent (name, bills, spent) AS SELECT p.name, count(*), sum(b.total) FROM people p LEFT JOIN bills b ON b.person = p.id
  GROUP BY p.name HAVING count(*) > 1 ORDER BY count(*) DESC;
CREATE VIEW mails AS SELECT name FROM people UNION SELECT mail FROM people UNION ALL SELECT 'x';
CREATE VIEW big AS WITH large AS (SELECT * FROM bills WHERE total > 100) SELECT l.id FROM large l
  WHERE EXISTS (SELECT 1 FROM people WHERE people.id = l.person);
CREATE VIEW numbers AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10) SELECT x FROM n;
CREATE VIEW best AS SELECT id, (SELECT max(total) FROM bills WHERE person = people.id) AS best FROM people;
CREATE VIEW ranked AS SELECT id, row_number() OVER (PARTITION BY person ORDER BY total, id) AS place FROM bills;
CREATE VIEW bosses AS SELECT a.name, coalesce(b.name, '-') AS boss FROM people a LEFT JOIN people b ON a.boss = b.id;
CREATE VIEW counted AS SELECT s.state, s.n FROM (SELECT state, count(*) AS n FROM bills GROUP BY state) s WHERE s.n >= 2 AND s.n <= 5;
CREATE VIEW sized AS SELECT id, CASE WHEN total > 10 THEN 'big' ELSE 'small' END AS size, lower(state) AS state FROM bills;
CREATE VIEW nobody AS SELECT id FROM people WHERE id NOT IN (SELECT person FROM bills) OR NOT EXISTS (SELECT FROM bills WHERE person = people.id);
