import { choice, flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const collation = defineKind({
  title: 'collation',
  plural: 'collations',
  home: 'namespace',
  describedBy: ['provider', 'locale'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Columns and queries that name the collation fail.',
  fields: {
    provider: choice(
      'libc',
      'icu',
      'builtin',
      'default',
    )({ title: 'provider', impact: 'behaviour', absent: 'essential' }),
    /** The locale of the sort order. */
    locale: text({ title: 'locale', impact: 'behaviour', absent: 'essential' }),
    /** The locale that decides what is a letter, a digit, upper or lower case. */
    characterType: text({ title: 'character type', impact: 'behaviour', absent: 'essential' }),
    /** False: different texts, such as `a` and `A`, can be equal, also to a unique constraint. */
    deterministic: flag({ title: 'deterministic', impact: 'data', absent: { means: true } }),
    rules: text({ title: 'rules', impact: 'behaviour', absent: 'essential' }),
    /** The version of the library when the collation was created. */
    version: text({ title: 'version', impact: 'cosmetic', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
