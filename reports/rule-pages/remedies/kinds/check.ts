import { commentOn, type KindRemedies, postgresOnly, rebuilt } from '../remedy.ts';

const DROP = 'ALTER TABLE t DROP CONSTRAINT t_c_check;';
const ADD = 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0)';
const SQLITE_ADD = 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);';
const SQLITE_BEFORE = `-- before:\n${rebuilt('c INTEGER, CONSTRAINT t_c_check CHECK (c > 0)')}`;

export const check: KindRemedies<'check'> = {
  add: {
    hint: 'It fails if there are rows that it refuses.',
    postgres: `${ADD};`,
    sqlite: `-- since SQLite 3.53:\n${SQLITE_ADD}\n${SQLITE_BEFORE}`,
  },
  drop: {
    postgres: DROP,
    sqlite: `-- since SQLite 3.53, where it has a name:\n${DROP}\n-- before:\n${rebuilt('c INTEGER')}`,
  },
  change: {
    hint: 'It fails if there are rows that it refuses.',
    postgres: `${DROP}\n${ADD};`,
    sqlite: `-- since SQLite 3.53, where it has a name:\n${DROP}\n${SQLITE_ADD}\n${SQLITE_BEFORE}`,
  },
  rename: {
    postgres: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_check;',
    sqlite: `-- since SQLite 3.53:\nALTER TABLE t DROP CONSTRAINT old_name;\n${SQLITE_ADD}\n${SQLITE_BEFORE}`,
  },
  fields: {
    validated: postgresOnly(
      'ALTER TABLE t VALIDATE CONSTRAINT t_c_check;',
      'It fails if there are rows that it refuses.',
    ),
    noInherit: postgresOnly(`${DROP}\n${ADD} NO INHERIT;`),
    enforced: postgresOnly(`-- since PostgreSQL 18\n${DROP}\n${ADD} ENFORCED;`),
    comment: commentOn('CONSTRAINT t_c_check ON t'),
  },
};
