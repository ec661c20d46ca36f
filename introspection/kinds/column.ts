import { bigCount, choice, count, expression, flag, options, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const column = defineKind({
  title: 'column',
  plural: 'columns',
  home: 'relation',
  brief: ['type'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the column fails.',
  fields: {
    type: sqlType({ title: 'type', impact: 'data' }),
    /** Whether NULL can really be stored, whatever the declaration says. */
    nullable: flag({ title: 'nullable', impact: 'data' }),
    default: expression({ title: 'default', impact: 'behaviour' }),
    generated: expression({ title: 'generated as', impact: 'behaviour' }),
    generatedStorage: choice('stored', 'virtual')({ title: 'generated storage', impact: 'performance' }),
    /** Where its numbers come from when none is given; `serial`: a default from a sequence that the column owns. */
    identity: choice(
      'always',
      'byDefault',
      'serial',
      'rowid',
      'autoincrement',
    )({ title: 'identity', impact: 'behaviour' }),
    identityStart: bigCount({ title: 'identity start', impact: 'behaviour' }),
    identityIncrement: bigCount({ title: 'identity increment', impact: 'behaviour' }),
    identityMinimum: bigCount({ title: 'identity minimum', impact: 'behaviour' }),
    identityMaximum: bigCount({ title: 'identity maximum', impact: 'behaviour' }),
    identityCycle: flag({ title: 'identity cycle', impact: 'behaviour' }),
    identityCache: bigCount({ title: 'identity cache', impact: 'performance' }),
    /** Null: the default of the type and database. */
    collation: text({ title: 'collation', impact: 'behaviour' }),
    /** What is not the default of its type: `storage`, `compression`, `statistics`, `n_distinct`. Tuned for each environment. */
    options: options({ title: 'storage options', impact: 'cosmetic' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
    /** Its place among the columns of the table, from 1, without gaps. */
    position: count({ title: 'position', impact: 'cosmetic' }),
  },
});
