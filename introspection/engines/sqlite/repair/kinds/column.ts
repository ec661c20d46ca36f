import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const column: KindRepair<'column'> = {
  add: 'ALTER TABLE t ADD COLUMN c INTEGER NOT NULL DEFAULT 0;',
  drop: `-- since SQLite 3.35; first drop the indexes and views that use it
ALTER TABLE t DROP COLUMN c;`,
  change: rebuilt(),
  rename: 'ALTER TABLE t RENAME COLUMN old_name TO c;',
  fields: {
    type: rebuilt('c INTEGER'),
    nullable: `UPDATE t SET c = 0 WHERE c IS NULL;
-- since SQLite 3.53:
ALTER TABLE t ALTER COLUMN c SET NOT NULL;
-- before:
${rebuilt('c INTEGER NOT NULL')}`,
    nullConflict: rebuilt('c INTEGER NOT NULL DEFAULT 0'),
    notNullValidated: null,
    notNullNoInherit: null,
    default: rebuilt('c INTEGER DEFAULT 0'),
    generated: `ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN c INTEGER GENERATED ALWAYS AS (id * 2) VIRTUAL;`,
    generatedStorage: `ALTER TABLE t DROP COLUMN c;
-- STORED needs a rebuilt table
ALTER TABLE t ADD COLUMN c INTEGER GENERATED ALWAYS AS (id * 2) VIRTUAL;`,
    identity: rebuilt('c TEXT', { key: 'id INTEGER PRIMARY KEY AUTOINCREMENT' }),
    identityStart: null,
    identityIncrement: null,
    identityMinimum: null,
    identityMaximum: null,
    identityCycle: null,
    identityCache: null,
    identityPersistence: null,
    collation: rebuilt('c TEXT COLLATE NOCASE'),
    options: null,
    comment: null,
    position: rebuilt(),
    ownToo: null,
  },
};
