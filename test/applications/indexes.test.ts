import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const LINE =
  'CREATE TABLE line (id integer PRIMARY KEY, state varchar(20), n integer, m numeric(10,2), made timestamptz, span interval, doc jsonb, tags text[]);';

const indexes: readonly SchemaPair[] = [
  {
    says: 'every detail of an index is compared',
    shared: LINE,
    expected: `CREATE INDEX included ON line (n) INCLUDE (m); CREATE INDEX nulls ON line (n NULLS FIRST); CREATE INDEX sorted ON line (state COLLATE "C");
      CREATE INDEX partial ON line (n) WHERE state = 'a'; CREATE INDEX pattern ON line (state varchar_pattern_ops); CREATE INDEX turned ON line (n, m DESC);
      CREATE INDEX docs ON line USING gin (doc jsonb_path_ops); CREATE INDEX counted ON line (lower(state)); CREATE INDEX method ON line USING hash (n);`,
    actual: `CREATE INDEX included ON line (n) INCLUDE (id); CREATE INDEX nulls ON line (n); CREATE INDEX sorted ON line (state COLLATE "POSIX");
      CREATE INDEX partial ON line (n) WHERE state = 'b'; CREATE INDEX pattern ON line (state); CREATE INDEX turned ON line (n, m);
      CREATE INDEX docs ON line USING gin (doc); CREATE INDEX counted ON line (upper(state)); CREATE INDEX method ON line (n);`,
    findings: [
      'warning index.include line.included',
      'warning index.keys line.counted',
      'warning index.keys line.docs',
      'warning index.keys line.nulls',
      'warning index.keys line.pattern',
      'warning index.keys line.sorted',
      'warning index.keys line.turned',
      'warning index.method line.method',
      'warning index.predicate line.partial',
    ],
  },
  {
    says: 'details that are the default of the server are no difference',
    shared: LINE,
    expected: `CREATE INDEX a ON line (n); CREATE INDEX b ON line (n DESC, m); CREATE INDEX c ON line (state); CREATE INDEX d ON line USING gin (tags);
      CREATE UNIQUE INDEX e ON line (n, m);`,
    actual:
      `CREATE INDEX a ON line USING btree (n ASC NULLS LAST); CREATE INDEX b ON line (n DESC NULLS FIRST, m int4_ops ASC);`.replace(
        'm int4_ops',
        'm numeric_ops',
      ) +
      ` CREATE INDEX c ON line (state COLLATE "default" text_ops); CREATE INDEX d ON line USING gin (tags array_ops); CREATE UNIQUE INDEX e ON line (n int4_ops, m);`,
  },
  {
    says: 'a descending index is the same on both sides',
    shared: LINE,
    expected: 'CREATE INDEX line_made ON line (made DESC); CREATE INDEX line_n ON line (n DESC NULLS LAST);',
    actual: 'CREATE INDEX line_made ON line USING btree (made DESC); CREATE INDEX line_n ON line (n DESC NULLS LAST);',
  },
  {
    says: 'the predicate of an index is the same, however it is written',
    shared: LINE,
    expected: `CREATE INDEX a ON line (n) WHERE state IN ('a', 'b'); CREATE INDEX b ON line (n) WHERE state = 'a'; CREATE INDEX c ON line (n) WHERE "state" IS NOT NULL AND n > 1;`,
    actual: `CREATE INDEX a ON line (n) WHERE state = ANY (ARRAY['b', 'a']); CREATE INDEX b ON line (n) WHERE state IN ('a'); CREATE INDEX c ON line (n) WHERE (n > 1) AND (state IS NOT NULL);`,
  },
  {
    says: 'an expression is compared, not skipped',
    shared: LINE,
    expected: `CREATE UNIQUE INDEX one ON line (lower(state)); CREATE INDEX two ON line ((doc ->> 'a')); CREATE INDEX three ON line (date_trunc('day', made AT TIME ZONE 'UTC'));`,
    actual: `CREATE UNIQUE INDEX one ON line (lower(state::text)); CREATE INDEX two ON line ((doc ->> 'b')); CREATE INDEX three ON line (date_trunc('hour', made AT TIME ZONE 'UTC'));`,
    findings: ['warning index.keys line.three', 'warning index.keys line.two'],
  },
  {
    says: 'a unique index with another predicate accepts other rows',
    shared: LINE,
    expected:
      'CREATE UNIQUE INDEX one ON line (n) WHERE state IS NULL; CREATE UNIQUE INDEX two ON line (lower(state));',
    actual: 'CREATE UNIQUE INDEX one ON line (n) WHERE state IS NOT NULL; CREATE UNIQUE INDEX two ON line (state);',
    findings: ['error index.unique-scope line.one', 'error index.unique-scope line.two'],
  },
  {
    says: 'the index of a constraint is not reported a second time',
    shared: LINE,
    expected: `ALTER TABLE line ADD CONSTRAINT line_n UNIQUE (n); CREATE TABLE spans (during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));`,
    actual: 'CREATE TABLE spans (during int4range);',
    findings: ['error exclusionConstraint.missing spans.apart', 'error unique.missing line.line_n'],
  },
  {
    says: 'indexes without names are the same, whatever their generated names; a given name is different',
    shared: LINE,
    expected:
      'CREATE INDEX ON line (n); CREATE INDEX ON line (n, m); CREATE INDEX ON line (lower(state)); CREATE INDEX ON line (upper(state));',
    actual:
      'CREATE INDEX ON line (upper(state)); CREATE INDEX ON line (lower(state)); CREATE INDEX ON line (n, m); CREATE INDEX by_n ON line (n);',
    findings: ['info name.renamed line.line_n_idx'],
  },
  {
    says: 'NULLS NOT DISTINCT is a different uniqueness',
    since: 15,
    shared: LINE,
    expected:
      'CREATE UNIQUE INDEX one ON line (n) NULLS NOT DISTINCT; ALTER TABLE line ADD CONSTRAINT two UNIQUE NULLS NOT DISTINCT (state);',
    actual: 'CREATE UNIQUE INDEX one ON line (n); ALTER TABLE line ADD CONSTRAINT two UNIQUE (state);',
    findings: ['error index.nullsNotDistinct line.one', 'error unique.nullsNotDistinct line.two'],
  },
];

describePairs('indexes', indexes);
