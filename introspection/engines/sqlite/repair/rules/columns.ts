import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

const COLUMN_NULLABLE_KEY = `-- since SQLite 3.53:
ALTER TABLE t ALTER COLUMN c SET NOT NULL;
-- before:
${rebuilt('c TEXT NOT NULL')}`;

export const columnRepairs: RuleRepairs = [
  ['identity.single-row', null],
  ['identity.always', null],
  ['identity.unowned', null],
  ['identity.one-side', rebuilt('c TEXT', { key: 'id INT PRIMARY KEY NOT NULL' })],
  ['identity.sequence-by-name', null],
  ['identity.natural-key', rebuilt('c TEXT', { key: 'id INT PRIMARY KEY NOT NULL' })],
  ['column.nullable-key', COLUMN_NULLABLE_KEY],
  ['column.not-null-key', COLUMN_NULLABLE_KEY],
  ['column.extra-required', rebuilt('c INTEGER NOT NULL DEFAULT 0')],
  ['collation.citext', 'ALTER TABLE t ADD COLUMN c_folded TEXT;'],
  ['collation.ignoring-case', 'ALTER TABLE t ADD COLUMN c_folded TEXT;'],
  ['collation.unique', rebuilt('c TEXT COLLATE NOCASE UNIQUE')],
];
