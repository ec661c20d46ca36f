import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const TABLES = `CREATE TABLE person (id integer PRIMARY KEY, name text NOT NULL, age integer, boss integer);
  CREATE TABLE bill (id integer PRIMARY KEY, person integer NOT NULL, total numeric(10,2) NOT NULL, state text, made timestamptz);`;

const views: readonly SchemaPair[] = [
  {
    says: 'options that row security needs are errors if they are lost or changed',
    since: 15,
    shared: TABLES,
    expected: `CREATE VIEW lost WITH (security_invoker) AS SELECT id FROM person; CREATE VIEW turned WITH (security_barrier = true) AS SELECT id FROM person;
      CREATE VIEW checked AS SELECT id FROM person WHERE age > 1 WITH LOCAL CHECK OPTION; CREATE VIEW added AS SELECT id FROM person;`,
    actual: `CREATE VIEW lost AS SELECT id FROM person; CREATE VIEW turned WITH (security_barrier = false) AS SELECT id FROM person;
      CREATE VIEW checked AS SELECT id FROM person WHERE age > 1 WITH CASCADED CHECK OPTION; CREATE VIEW added WITH (security_invoker) AS SELECT id FROM person;`,
    findings: [
      'error view.options added',
      'error view.options checked',
      'error view.options lost',
      'error view.options turned',
    ],
  },
  {
    says: 'different spellings of one option are the same option',
    since: 15,
    shared: TABLES,
    expected:
      'CREATE VIEW a WITH (security_invoker) AS SELECT id FROM person; CREATE VIEW b WITH (security_barrier = false) AS SELECT id FROM person;',
    actual:
      'CREATE VIEW a WITH (security_invoker = on) AS SELECT id FROM person; CREATE VIEW b AS SELECT id FROM person;',
  },
  {
    says: 'a changed query is found, with its columns',
    shared: TABLES,
    expected: `CREATE VIEW a AS SELECT id, name FROM person; CREATE VIEW b AS SELECT id, name FROM person; CREATE VIEW c AS SELECT id, age FROM person WHERE age > 17;`,
    actual: `CREATE VIEW a AS SELECT id FROM person; CREATE VIEW b AS SELECT id, state AS name FROM bill; CREATE VIEW c AS SELECT id, age FROM person WHERE age >= 17;`,
    findings: [
      'error column.missing a.name',
      'warning view.definition a',
      'warning view.definition b',
      'warning view.definition c',
    ],
  },
  {
    says: 'columns that only one side qualifies are the same columns',
    shared: TABLES,
    expected:
      'CREATE VIEW a AS SELECT p.id, p.name FROM person p WHERE p.age > 1; CREATE VIEW b AS SELECT id, person.name FROM person;',
    actual:
      'CREATE VIEW a AS SELECT id, name FROM person WHERE age > 1; CREATE VIEW b AS SELECT person.id, name FROM person;',
  },
  {
    says: 'a materialized view that was never populated is different',
    shared: TABLES,
    expected: 'CREATE MATERIALIZED VIEW m AS SELECT id FROM person;',
    actual: 'CREATE MATERIALIZED VIEW m AS SELECT id FROM person WITH NO DATA;',
    findings: ['warning materializedView.populated m'],
  },
  {
    says: 'a view that became materialized is another object',
    shared: TABLES,
    expected: 'CREATE VIEW v AS SELECT id FROM person;',
    actual: 'CREATE MATERIALIZED VIEW v AS SELECT id FROM person;',
    findings: ['warning materializedView.extra v', 'warning view.missing v'],
  },
];

const security: readonly SchemaPair[] = [
  {
    says: 'a policy that calls a function of its own schema is the same with and without its schema',
    shared: `${TABLES} CREATE FUNCTION mine(integer) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'; ALTER TABLE person ENABLE ROW LEVEL SECURITY;`,
    expected: 'CREATE POLICY own ON person USING (mine(id)) WITH CHECK (mine(boss));',
    actual: `DO $$ BEGIN EXECUTE format('CREATE POLICY own ON person USING (%1$I.mine(person.id)) WITH CHECK (%1$I.mine(person.boss))', current_schema); END $$;`,
  },
  {
    says: 'row security that excludes the owner differs from FORCE ROW LEVEL SECURITY',
    shared: TABLES,
    expected: 'ALTER TABLE person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;',
    actual: 'ALTER TABLE person ENABLE ROW LEVEL SECURITY;',
    findings: ['error table.rowSecurity person'],
  },
  {
    says: 'a policy with another command or kind but the same condition is found',
    shared: `${TABLES} ALTER TABLE person ENABLE ROW LEVEL SECURITY;`,
    expected:
      'CREATE POLICY a ON person FOR SELECT USING (age > 1); CREATE POLICY b ON person AS RESTRICTIVE USING (age > 1);',
    actual: 'CREATE POLICY a ON person FOR DELETE USING (age > 1); CREATE POLICY b ON person USING (age > 1);',
    findings: ['error policy.command a', 'error policy.permissive b'].map((line) =>
      line.replace(/ (\w)$/, ' person.$1'),
    ),
  },
];

const ADD = 'CREATE FUNCTION add(a integer, b integer) RETURNS integer';

const functions: readonly SchemaPair[] = [
  {
    says: 'comments, white space and letter case in a body are no difference',
    expected: `${ADD} LANGUAGE sql AS 'SELECT a + b';
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- remembers when
  NEW.made := now(); /* and nothing else */
  RETURN NEW;
END;
$$;`,
    actual: `${ADD} LANGUAGE sql AS $$ select  A+B -- the sum
      $$;
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $f$ begin new.made := now(); return new; end; $f$;`,
  },
  {
    says: 'white space and letter case inside a text are a difference',
    expected: `CREATE FUNCTION a() RETURNS text LANGUAGE sql AS $$ SELECT 'a  b' $$; CREATE FUNCTION b() RETURNS text LANGUAGE sql AS $$ SELECT 'x -- y' $$;
      CREATE FUNCTION c() RETURNS text LANGUAGE sql AS $$ SELECT "A" FROM (SELECT 'x' AS "A", 'y' AS a) s $$;`,
    actual: `CREATE FUNCTION a() RETURNS text LANGUAGE sql AS $$ SELECT 'a b' $$; CREATE FUNCTION b() RETURNS text LANGUAGE sql AS $$ SELECT 'x ' $$;
      CREATE FUNCTION c() RETURNS text LANGUAGE sql AS $$ SELECT "a" FROM (SELECT 'x' AS "A", 'y' AS a) s $$;`,
    findings: ['warning function.body a()', 'warning function.body b()', 'warning function.body c()'],
  },
  {
    says: 'the attributes of a function are compared, not only its body',
    expected: `${ADD} LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 SET work_mem = '1MB' AS 'SELECT a + b';`,
    actual: `${ADD} LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT a + b';`,
    findings: [
      'info function.cost add(integer, integer)',
      'warning function.parallel add(integer, integer)',
      'error function.securityDefiner add(integer, integer)',
      'warning function.settings add(integer, integer)',
      'warning function.strict add(integer, integer)',
      'warning function.volatility add(integer, integer)',
    ].toSorted(),
  },
  {
    says: 'functions with one name are distinguished by their argument types',
    expected: `${ADD} LANGUAGE sql AS 'SELECT a + b'; CREATE FUNCTION add(a text, b text) RETURNS text LANGUAGE sql AS 'SELECT a || b';`,
    actual: `${ADD} LANGUAGE sql AS 'SELECT a + b'; CREATE FUNCTION add(a text, b text) RETURNS text LANGUAGE sql AS 'SELECT b || a';`,
    findings: ['warning function.body add(text, text)'],
  },
];

const triggers: readonly SchemaPair[] = [
  {
    says: 'a lost trigger that partitions inherit is reported once',
    shared: `CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
      CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';`,
    expected: 'CREATE TRIGGER tr AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION f();',
    findings: ['warning trigger.missing event.tr'],
  },
  {
    says: 'a trigger of a single partition is compared',
    shared: `CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';`,
    expected: 'CREATE TRIGGER tr AFTER INSERT ON event_1 FOR EACH ROW EXECUTE FUNCTION f();',
    findings: ['warning trigger.missing event_1.tr'],
  },
  {
    says: 'a trigger that one partition has disabled is found',
    shared: `CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE TRIGGER tr AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION f();`,
    actual: 'ALTER TABLE event_1 DISABLE TRIGGER tr;',
    findings: ['warning trigger.switched-in-partition event_1.tr'],
  },
];

const partitions: readonly SchemaPair[] = [
  {
    says: 'another way to partition a table is found, even if its columns are the same',
    expected: 'CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);',
    actual: 'CREATE TABLE event (id integer, made date) PARTITION BY LIST (made);',
    findings: ['warning table.partitioning event'],
  },
  {
    says: 'a table that is no longer partitioned is found',
    expected: 'CREATE TABLE event (id integer, made date) PARTITION BY HASH (id);',
    actual: 'CREATE TABLE event (id integer, made date);',
    findings: ['warning table.partitioning event'],
  },
  {
    says: 'a partition with another range is found',
    shared: 'CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);',
    expected: `CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    actual: `CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-01-15');`,
    findings: ['warning table.partitionBound event_1'],
  },
  {
    says: 'an attached partition is the same as a declared one',
    shared:
      'CREATE TABLE event (id integer CHECK (id > 0), made date NOT NULL, PRIMARY KEY (id, made)) PARTITION BY RANGE (made); CREATE INDEX ON event (made);',
    expected: `CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    actual: `CREATE TABLE event_1 (LIKE event INCLUDING ALL); ALTER TABLE event ATTACH PARTITION event_1 FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
  },
  {
    says: 'partitions that only one side has are reported once, because their rows are refused',
    shared: `CREATE TABLE event (id integer, made date, PRIMARY KEY (id, made)) PARTITION BY RANGE (made); CREATE INDEX ON event (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    expected: `CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');`,
    actual: `CREATE TABLE event_3 PARTITION OF event FOR VALUES FROM ('2024-03-01') TO ('2024-04-01');
      CREATE TABLE event_4 PARTITION OF event FOR VALUES FROM ('2024-04-01') TO ('2024-05-01');`,
    findings: [
      'warning partition.rows-refused event_2',
      'warning partition.rows-refused event_3',
      'warning partition.rows-refused event_4',
    ],
  },
  {
    says: 'partitions for single values, and the default partition, are tables like any other',
    shared: 'CREATE TABLE event (id integer, kind text) PARTITION BY LIST (kind);',
    expected: `CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a'); CREATE TABLE event_rest PARTITION OF event DEFAULT;`,
    findings: ['error table.missing event_a', 'error table.missing event_rest'],
  },
  {
    says: 'a partition with another name is identified by its bounds',
    shared: 'CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);',
    expected: `CREATE TABLE event_2024_01 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    actual: `CREATE TABLE event_2024_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    findings: ['error table.renamed event_2024_01'],
  },
  {
    says: 'partitions of a table that the other side does not partition are reported with the table',
    expected: `CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    actual: 'CREATE TABLE event (id integer, made date);',
    findings: ['info partition.of-plain-table event_1', 'info table.divided event'],
  },
  {
    says: 'a detached partition is reported once',
    shared: `CREATE TABLE event (id integer, made date) PARTITION BY RANGE (made);
      CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');`,
    actual: 'ALTER TABLE event DETACH PARTITION event_1;',
    findings: ['warning table.partitionBound event_1'],
  },
  {
    says: 'storage options are tuned for each environment and reported at info',
    expected:
      'CREATE TABLE t (id integer PRIMARY KEY) WITH (fillfactor = 70, autovacuum_enabled = false); CREATE INDEX i ON t (id) WITH (fillfactor = 50);',
    actual: 'CREATE TABLE t (id integer PRIMARY KEY); CREATE INDEX i ON t (id);',
    findings: ['info index.options t.i', 'info table.options t'],
  },
];

describePairs('views', views);
describePairs('row security', security);
describePairs('functions', functions);
describePairs('triggers of partitions', triggers);
describePairs('partitions', partitions);
