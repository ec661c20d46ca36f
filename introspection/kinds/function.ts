import { choice, flag, sqlType, targetRoutine, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { routineFields } from './routine.ts';

export const functionKind = defineKind({
  title: 'function',
  plural: 'functions',
  home: 'namespace',
  describedBy: ['arguments', 'returns'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every statement that calls the function fails.',
  fields: {
    ...routineFields,
    returns: sqlType({ title: 'returns', impact: 'behaviour', absent: 'essential' }),
    returnsSet: flag({ title: 'returns a set', impact: 'behaviour', absent: { means: false } }),
    volatility: choice(
      'immutable',
      'stable',
      'volatile',
    )({ title: 'volatility', impact: 'behaviour', absent: { means: 'volatile' } }),
    /** Returns NULL without running if an argument is NULL. */
    strict: flag({ title: 'STRICT', impact: 'behaviour', absent: { means: false } }),
    /** May be run before row security has hidden rows from it. */
    leakproof: flag({ title: 'LEAKPROOF', impact: 'data', absent: { means: false } }),
    parallel: choice('safe', 'restricted', 'unsafe')({ title: 'parallel', impact: 'performance', absent: 'nothing' }),
    window: flag({ title: 'window function', impact: 'behaviour', absent: { means: false } }),
    /** In units of `cpu_operator_cost`. */
    cost: text({ title: 'cost', impact: 'cosmetic', absent: 'nothing' }),
    /** The planner support function. */
    support: targetRoutine({ title: 'SUPPORT', impact: 'performance', absent: 'nothing' }),
    /** The number of rows that the planner expects, for a function that returns a set. */
    rows: text({ title: 'rows', impact: 'cosmetic', absent: 'nothing' }),
  },
});
