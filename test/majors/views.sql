-- Queries in many forms, which each version prints in its own way.
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, active boolean NOT NULL, manager int);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, total numeric(10,2) NOT NULL, status varchar(20), placed timestamp);
CREATE VIEW v1 AS SELECT * FROM customers;
CREATE VIEW v2 AS SELECT id, name AS title FROM customers WHERE active ORDER BY name DESC LIMIT 10 OFFSET 2;
CREATE VIEW v3 AS SELECT c.id, o.total FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.status IN ('open', 'paid');
CREATE VIEW v4 AS SELECT c.name, count(*) AS n, sum(o.total) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
  GROUP BY 1 HAVING count(*) > 1;
CREATE VIEW v5 AS SELECT name FROM customers UNION SELECT status FROM orders UNION ALL SELECT 'x' ORDER BY 1;
CREATE VIEW v6 AS WITH big AS (SELECT * FROM orders WHERE total > 100) SELECT b.id FROM big b
  WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = b.customer_id);
CREATE VIEW v7 AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10) SELECT x FROM n;
CREATE VIEW v8 AS SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY placed DESC) AS place, sum(total) OVER w AS s
  FROM orders WINDOW w AS (PARTITION BY status ROWS BETWEEN 1 PRECEDING AND CURRENT ROW);
CREATE VIEW v9 AS SELECT id, (SELECT max(total) FROM orders WHERE customer_id = customers.id) AS best FROM customers;
CREATE VIEW v10 AS SELECT DISTINCT ON (customer_id) customer_id, id FROM orders ORDER BY customer_id, placed DESC NULLS LAST;
CREATE VIEW v11 AS SELECT count(*) FILTER (WHERE status = 'open') AS open, string_agg(status, ',' ORDER BY id) AS states FROM orders;
CREATE VIEW v12 AS SELECT s.status, s.n FROM (SELECT status, count(*) AS n FROM orders GROUP BY 1) s WHERE s.n > 2 ORDER BY 2;
CREATE VIEW v13 AS SELECT date_part('year', placed) AS year, placed AT TIME ZONE 'UTC' AS utc, substring(status from 1 for 3) AS s,
  trim(both ' ' from status) AS t, position('a' in status) AS p FROM orders;
CREATE VIEW v14 AS SELECT x.id, y.total FROM customers x LEFT JOIN LATERAL (SELECT sum(total) AS total FROM orders
  WHERE customer_id = x.id) y ON true;
CREATE VIEW v15 AS SELECT a.id, b.id AS boss FROM customers a, customers b NATURAL JOIN (SELECT id FROM orders) o WHERE a.manager = b.id;
CREATE VIEW v16 AS SELECT c FROM customers c;
CREATE VIEW v17 AS SELECT g, u.k FROM generate_series(1, 3) g, unnest(ARRAY['a', 'b']) WITH ORDINALITY u (k, n) GROUP BY ROLLUP (g, k);

CREATE TABLE a (id int PRIMARY KEY, n int, t text, d date, ts timestamptz, j jsonb, arr int[], f float8, x xml);
CREATE TABLE b (id int PRIMARY KEY, a_id int, t text, n int, big bigint);
CREATE VIEW w02 AS SELECT id, count(*) OVER () AS c, sum(n) OVER (ORDER BY id GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) AS s, lag(n, 1) OVER (PARTITION BY t ORDER BY id) l FROM a;
CREATE VIEW w03 AS SELECT t, n, sum(f) FROM a GROUP BY GROUPING SETS ((t), (n), ()) ;
CREATE VIEW w04 AS SELECT t, n, grouping(t, n) AS g FROM a GROUP BY CUBE (t, n);
CREATE VIEW w05 AS VALUES (1, 'a'), (2, 'b');
CREATE VIEW w06 AS SELECT id FROM a ORDER BY n FETCH FIRST 3 ROWS WITH TIES;
CREATE VIEW w08 AS (SELECT id FROM a UNION SELECT id FROM b) EXCEPT (SELECT 1 INTERSECT SELECT 2);
CREATE VIEW w09 AS SELECT id, big FROM a JOIN b USING (id);
CREATE VIEW w10 AS SELECT a.*, b.t AS bt FROM a LEFT JOIN b ON b.a_id = a.id AND b.n > 1 WHERE b.id IS NULL;
CREATE VIEW w11 AS SELECT a.id, s.m FROM a CROSS JOIN LATERAL (SELECT max(n) AS m FROM b WHERE b.a_id = a.id) s;
CREATE VIEW w12 AS WITH x AS MATERIALIZED (SELECT id FROM a), y AS NOT MATERIALIZED (SELECT id FROM b) SELECT x.id FROM x JOIN y USING (id);
CREATE VIEW w13 AS WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 100) SELECT sum(n) FROM t;
CREATE VIEW w14 AS SELECT CASE WHEN n > 1 THEN 'x' WHEN n IS NULL THEN 'y' END AS c, CASE t WHEN 'a' THEN 1 ELSE 2 END AS d FROM a;
CREATE VIEW w15 AS SELECT array_agg(n ORDER BY id DESC) AS a, string_agg(DISTINCT t, ',') AS s, percentile_cont(0.5) WITHIN GROUP (ORDER BY f) AS p, mode() WITHIN GROUP (ORDER BY t) FROM a;
CREATE VIEW w16 AS SELECT j -> 'a' AS a, j ->> 'b' AS b, j #>> '{a,b}' AS c, j @> '{"a":1}' AS d, jsonb_build_object('a', n, 'b', t) AS o, (j ->> 'x')::int AS i FROM a;
CREATE VIEW w17 AS SELECT t::varchar(5) AS v, n::numeric(10,2) AS m, CAST(d AS timestamp) AS ts2, '2020-01-01'::date AS dd, interval '1 day' AS iv, now()::date AS td, 1.5 AS k, -1 AS neg, NULL AS nu, 'x' AS lit FROM a;
CREATE VIEW w18 AS SELECT id FROM a WHERE n IN (SELECT n FROM b) AND n > ANY (SELECT n FROM b) AND n <> ALL (ARRAY[1,2]) AND NOT EXISTS (SELECT 1 FROM b WHERE b.id = a.id) AND (id, n) IN (SELECT id, n FROM b);
CREATE VIEW w19 AS SELECT id FROM a WHERE t LIKE 'x%' AND t NOT ILIKE 'y%' AND t SIMILAR TO 'z%' AND t ~ '^a' AND d BETWEEN '2020-01-01' AND '2021-01-01' AND n IS DISTINCT FROM 3;
CREATE VIEW w20 AS SELECT trim(t) AS a, trim(both 'x' from t) AS b, substring(t, 2, 3) AS c, substring(t from 'a.') AS d, overlay(t placing 'y' from 2 for 1) AS e, position('a' in t) AS f, upper(t) || lower(t) AS g, left(t, 2) AS h FROM a;
CREATE VIEW w21 AS SELECT ts AT TIME ZONE 'UTC' AS a, ts AT TIME ZONE 'UTC' AT TIME ZONE 'CET' AS b, date_trunc('day', ts) AS c, age(ts) AS e, current_date AS f, current_timestamp AS g, localtimestamp(2) AS h FROM a;
CREATE VIEW w22 AS SELECT g.g, u.* FROM generate_series(1, 3) AS g CROSS JOIN ROWS FROM (unnest(ARRAY[1,2]), unnest(ARRAY['a','b'])) AS u(x, y);
CREATE VIEW w23 AS SELECT DISTINCT t, n FROM a ORDER BY t DESC NULLS LAST, n LIMIT 5 OFFSET 1;
CREATE VIEW w24 AS SELECT x.id AS one, y.id AS two FROM (a x JOIN b y ON x.id = y.a_id) JOIN (SELECT id FROM a WHERE n > 0) z ON z.id = x.id;
CREATE VIEW w25 AS SELECT a.id, b.id AS bid FROM a FULL JOIN b ON a.id = b.a_id;
CREATE VIEW w26 AS SELECT * FROM a NATURAL JOIN (SELECT id, t FROM b) q;
CREATE VIEW w27 AS SELECT "a"."t" AS "Mixed Case", n AS "select" FROM a WHERE "a"."t" <> 'It''s';
CREATE VIEW w28 AS SELECT arr[1] AS x, arr[1:2] AS y, ARRAY[n, id] AS z, ARRAY(SELECT id FROM b) AS q FROM a;
CREATE VIEW w30 AS SELECT id, rank() OVER w AS r, first_value(n) OVER w AS f FROM a WINDOW w AS (PARTITION BY t ORDER BY n DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);
CREATE VIEW w31 AS SELECT coalesce(t, 'x') AS a, nullif(n, 0) AS b, greatest(n, 1) AS c, least(n, 2) AS d FROM a;
CREATE VIEW w32 AS SELECT id FROM a UNION ALL (SELECT id FROM b ORDER BY id LIMIT 1);
CREATE VIEW w33 AS SELECT id FROM ONLY a;
CREATE VIEW w34 AS SELECT n AS k, count(*) FILTER (WHERE t IS NOT NULL) FROM a GROUP BY n HAVING max(f) > 1 ORDER BY count(*) DESC, 1;
CREATE VIEW w36 AS SELECT sum(n) / count(*) AS q, n % 2 AS m, n ^ 2 AS p, @ n AS ab, n & 1 AS an, ~ n AS nt, -n AS ng, (n + 1) * 2 AS br FROM a GROUP BY n;
CREATE VIEW w37 AS SELECT t COLLATE "C" AS c FROM a ORDER BY t COLLATE "POSIX";
CREATE VIEW w38 (one, two) AS SELECT id, n FROM a;
CREATE VIEW w39 AS SELECT w38.one, b.t FROM w38, b WHERE w38.two = b.n;
CREATE VIEW w40 AS SELECT true AS a, false AS b, NOT (n > 1) AS c, (n > 1) IS NOT TRUE AS d, n ISNULL AS e FROM a;
CREATE VIEW w41 AS SELECT a.id, (SELECT count(*) FROM b WHERE b.a_id = a.id AND extract(year from a.d) > 2000) AS c FROM a;
CREATE VIEW w42 AS SELECT 'w'::text || n AS a, format('%s', t) AS b, to_char(ts, 'YYYY') AS c, regexp_replace(t, 'a', 'b', 'g') AS d, split_part(t, ',', 1) AS e FROM a;
CREATE MATERIALIZED VIEW m1 AS SELECT date_part('year', d) AS y, count(*) FROM a GROUP BY 1;
CREATE FUNCTION fq(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
CREATE VIEW w43 AS SELECT fq(n) AS q FROM a;
