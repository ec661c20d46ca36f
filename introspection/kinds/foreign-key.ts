import { choice, flag, names, target, targetNames, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

const action = choice('noAction', 'restrict', 'cascade', 'setNull', 'setDefault');

export const foreignKey = defineKind({
  title: 'foreign key',
  plural: 'foreign keys',
  home: 'relation',
  describedBy: ['columns', 'target', 'targetColumns'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Rows can point at nothing, and deletes do not reach the rows that depend on them.',
  signature: ['columns', 'target', 'targetColumns'],
  together: ['columns', 'targetColumns'],
  inForce: { field: 'enforced', values: [true] },
  fields: {
    columns: names({ title: 'columns', impact: 'behaviour', absent: 'essential' }),
    target: target({ title: 'referenced table', impact: 'behaviour', absent: 'essential' }),
    /** Always set: a key without a column list refers to the primary key of its target. */
    targetColumns: targetNames({ title: 'referenced columns', impact: 'behaviour', absent: 'essential' }),
    /** The last columns are ranges, and each row must be covered by rows of the target (PostgreSQL 18). */
    period: flag({ title: 'PERIOD', impact: 'behaviour', absent: { means: false } }),
    onUpdate: action({ title: 'on update', impact: 'behaviour', absent: { means: 'noAction' } }),
    onDelete: action({ title: 'on delete', impact: 'behaviour', absent: { means: 'noAction' } }),
    /** Columns that `ON DELETE SET NULL (…)` or `SET DEFAULT (…)` is limited to; empty: all. */
    onDeleteColumns: names({ title: 'on delete columns', impact: 'behaviour', absent: { means: [] } }),
    match: choice('simple', 'full', 'partial')({ title: 'match', impact: 'behaviour', absent: { means: 'simple' } }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour', absent: { means: false } }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour', absent: { means: false } }),
    /** SQLite: what its target lacks, so that every write that uses the key fails. Other engines refuse such a key. */
    broken: choice(
      'no table',
      'no column',
      'no key',
    )({ title: 'target lacks', impact: 'behaviour', absent: { means: null } }),
    /** False after `NOT VALID`: older rows were not checked. */
    validated: flag({ title: 'validated', impact: 'behaviour', absent: { means: true } }),
    /** False after `NOT ENFORCED` (PostgreSQL 18), and if its triggers are disabled. */
    enforced: flag({ title: 'enforced', impact: 'behaviour', absent: { means: true } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
