import { count, text, wordSet } from '../model/field.ts';
import { keys } from '../model/keys.ts';
import { defineKind } from '../model/kind.ts';

export const statisticsObject = defineKind({
  title: 'statistics object',
  plural: 'statistics objects',
  home: 'relation',
  describedBy: ['kinds', 'keys'],
  missing: 'performance',
  extra: 'performance',
  why: 'The planner does not know how the columns depend on each other.',
  signature: ['kinds', 'keys'],
  fields: {
    /** `dependencies`, `expressions`, `mcv`, `ndistinct`. */
    kinds: wordSet({ title: 'kinds', impact: 'performance', absent: 'essential' }),
    /** Columns, then expressions. */
    keys: keys({ title: 'columns', impact: 'performance', absent: 'essential' }),
    /** Null: that of the columns. */
    target: count({ title: 'statistics target', impact: 'performance', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
