import { commentOn, type KindRemedies, postgresOnly, rebuilt, sqliteOnly } from '../remedy.ts';

const ADD = 'ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);';
const DROP = 'ALTER TABLE t DROP CONSTRAINT t_pkey;';
const SQLITE = rebuilt('c TEXT, PRIMARY KEY (id)').replace('id INTEGER PRIMARY KEY', 'id INTEGER NOT NULL');

export const primaryKey: KindRemedies<'primaryKey'> = {
  add: { hint: 'It fails if there are duplicate rows, or rows without a key.', postgres: ADD, sqlite: SQLITE },
  drop: {
    hint: 'Drop the foreign keys that point at it first.',
    postgres: DROP,
    sqlite: SQLITE.replace(', PRIMARY KEY (id)', ''),
  },
  change: { postgres: `${DROP}\n${ADD}`, sqlite: SQLITE },
  fields: {
    include: postgresOnly(`${DROP}\nALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) INCLUDE (c);`),
    valid: postgresOnly('REINDEX INDEX CONCURRENTLY t_pkey;', 'Remove the cause first, such as duplicates.'),
    deferrable: postgresOnly(`${DROP}\nALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) DEFERRABLE;`),
    initiallyDeferred: postgresOnly(
      `${DROP}\nALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED;`,
    ),
    withoutOverlaps: postgresOnly(
      `-- since PostgreSQL 18\n${DROP}\nALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id, valid WITHOUT OVERLAPS);`,
    ),
    options: postgresOnly(
      'ALTER INDEX t_pkey SET (fillfactor = 90);\n-- to the default: ALTER INDEX t_pkey RESET (fillfactor);',
    ),
    onConflict: sqliteOnly(
      rebuilt().replace('PRIMARY KEY', 'PRIMARY KEY ON CONFLICT ABORT'),
      'Put ON CONFLICT into the statement instead: INSERT … ON CONFLICT works on both engines.',
    ),
    comment: commentOn('CONSTRAINT t_pkey ON t'),
    tablespace: postgresOnly('ALTER INDEX t_pkey SET TABLESPACE pg_default;  -- it copies the whole index'),
  },
};
