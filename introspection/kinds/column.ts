import { bigCount, choice, count, expression, flag, options, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { reference } from '../model/reference-fields.ts';

export const column = defineKind({
  title: 'column',
  plural: 'columns',
  home: 'relation',
  describedBy: ['type'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the column fails.',
  fields: {
    type: sqlType({ title: 'type', impact: 'data', absent: 'essential' }),
    /** Whether NULL can actually be stored, whatever the declaration says. */
    nullable: flag({ title: 'nullable', impact: 'data', absent: { means: true } }),
    /** SQLite: what happens when NULL is written to a NOT NULL column, such as `REPLACE`; null = ABORT: it is refused. */
    nullConflict: text({ title: 'NOT NULL ON CONFLICT', impact: 'behaviour', absent: { means: null } }),
    /** False if existing rows may contain NULL: NOT VALID (PostgreSQL 18). */
    notNullValidated: flag({ title: 'NOT NULL validated', impact: 'behaviour', absent: { means: true } }),
    /** Tables that inherit from this one may store NULL in the column (PostgreSQL 18). */
    notNullNoInherit: flag({ title: 'NOT NULL NO INHERIT', impact: 'behaviour', absent: 'nothing' }),
    default: expression({ title: 'default', impact: 'behaviour', absent: { means: null } }),
    generated: expression({ title: 'generated as', impact: 'behaviour', absent: { means: null } }),
    generatedStorage: choice(
      'stored',
      'virtual',
    )({ title: 'generated storage', impact: 'performance', absent: { judgedWith: 'generated' } }),
    /** How the database generates its numbers; `serial`: by a default from a sequence that the column owns. */
    identity: choice(
      'always',
      'byDefault',
      'serial',
      'rowid',
      'autoincrement',
    )({ title: 'identity', impact: 'behaviour', absent: { means: null } }),
    identityStart: bigCount({ title: 'identity start', impact: 'behaviour', absent: { judgedWith: 'identity' } }),
    identityIncrement: bigCount({
      title: 'identity increment',
      impact: 'behaviour',
      absent: { judgedWith: 'identity' },
    }),
    identityMinimum: bigCount({ title: 'identity minimum', impact: 'behaviour', absent: { judgedWith: 'identity' } }),
    identityMaximum: bigCount({ title: 'identity maximum', impact: 'behaviour', absent: { judgedWith: 'identity' } }),
    identityCycle: flag({ title: 'identity cycle', impact: 'behaviour', absent: { means: false } }),
    identityCache: bigCount({ title: 'identity cache', impact: 'performance', absent: 'nothing' }),
    /** The persistence of its sequence, if it differs from that of the table; null: the same. */
    identityPersistence: choice(
      'permanent',
      'unlogged',
      'temporary',
    )({ title: 'identity persistence', impact: 'data', absent: { means: null } }),
    /** Null: the default of the type and database. */
    collation: reference('collation')({ title: 'collation', impact: 'behaviour', absent: { means: null } }),
    /** Options that are not the default of its type: `storage`, `compression`, `statistics`, `n_distinct`. Tuned for each environment. */
    options: options({ title: 'storage options', impact: 'cosmetic', absent: 'nothing' }),
    /** An inherited column that the table itself declares too, so that it stays when the parent loses it. */
    ownToo: flag({ title: 'declared by the table too', impact: 'cosmetic', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
    /** Its position among the columns of the table, from 1, without gaps. */
    position: count({ title: 'position', impact: 'cosmetic', absent: 'nothing' }),
  },
});
