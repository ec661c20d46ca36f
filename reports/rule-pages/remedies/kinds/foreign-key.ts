import { commentOn, type KindRemedies, postgresOnly, rebuilt } from '../remedy.ts';

const DROP = 'ALTER TABLE t DROP CONSTRAINT t_c_fkey;';

function again(clauses: string): string {
  return `${DROP}\nALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id)${clauses};`;
}

export const foreignKey: KindRemedies<'foreignKey'> = {
  add: {
    hint: 'It fails if there are rows that point at nothing. SQLite enforces it only if PRAGMA foreign_keys is on.',
    postgres: `-- without a long lock
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT t_c_fkey;`,
    sqlite: rebuilt('c INTEGER REFERENCES p (id)'),
  },
  drop: { postgres: DROP, sqlite: rebuilt('c INTEGER') },
  change: { postgres: again(''), sqlite: rebuilt('c INTEGER REFERENCES p (id)') },
  rename: {
    postgres: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_fkey;',
    sqlite: rebuilt('c INTEGER CONSTRAINT t_c_fkey REFERENCES p (id)'),
  },
  fields: {
    onUpdate: {
      postgres: again(' ON UPDATE CASCADE'),
      sqlite: rebuilt('c INTEGER REFERENCES p (id) ON UPDATE CASCADE'),
    },
    onDelete: {
      postgres: again(' ON DELETE CASCADE'),
      sqlite: rebuilt('c INTEGER REFERENCES p (id) ON DELETE CASCADE'),
    },
    onDeleteColumns: postgresOnly(
      `-- since PostgreSQL 15\n${again(' ON DELETE SET NULL (c)')}`,
      'SQLite always sets all columns of the key.',
    ),
    match: postgresOnly(
      again(' MATCH FULL'),
      'SQLite parses MATCH and ignores it; a check can refuse keys of which only some columns are NULL.',
    ),
    deferrable: {
      postgres:
        'ALTER TABLE t ALTER CONSTRAINT t_c_fkey DEFERRABLE;\n-- the other way round: ALTER TABLE t ALTER CONSTRAINT t_c_fkey NOT DEFERRABLE;',
      sqlite: rebuilt('c INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED'),
    },
    initiallyDeferred: {
      postgres: 'ALTER TABLE t ALTER CONSTRAINT t_c_fkey DEFERRABLE INITIALLY DEFERRED;',
      sqlite: rebuilt('c INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED'),
    },
    period: postgresOnly(
      `-- since PostgreSQL 18
${DROP}
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c, PERIOD valid) REFERENCES p (id, PERIOD valid);`,
    ),
    validated: postgresOnly(
      'ALTER TABLE t VALIDATE CONSTRAINT t_c_fkey;',
      'It fails if there are rows that point at nothing.',
    ),
    enforced: postgresOnly(
      '-- since PostgreSQL 18\nALTER TABLE t ALTER CONSTRAINT t_c_fkey ENFORCED;',
      'It fails if there are rows that point at nothing.',
    ),
    comment: commentOn('CONSTRAINT t_c_fkey ON t'),
  },
};
