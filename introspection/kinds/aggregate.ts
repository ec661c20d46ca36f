import { choice, count, sqlType, targetOperator, targetRoutine, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { parameters } from '../model/parameters.ts';

/** Named with the types of its arguments, as functions are. */
export const aggregate = defineKind({
  title: 'aggregate',
  plural: 'aggregates',
  home: 'namespace',
  describedBy: ['arguments', 'returns'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every query that uses the aggregate fails.',
  fields: {
    kind: choice(
      'normal',
      'orderedSet',
      'hypotheticalSet',
    )({ title: 'kind', impact: 'behaviour', absent: 'essential' }),
    arguments: parameters({ title: 'arguments', impact: 'behaviour', absent: 'essential' }),
    /** The number of arguments before ORDER BY; 0 for a normal aggregate. */
    directArguments: count({ title: 'direct arguments', impact: 'behaviour', absent: 'essential' }),
    returns: sqlType({ title: 'returns', impact: 'behaviour', absent: 'essential' }),
    stateType: sqlType({ title: 'state type', impact: 'behaviour', absent: 'essential' }),
    stateFunction: targetRoutine({ title: 'state function', impact: 'behaviour', absent: 'essential' }),
    finalFunction: targetRoutine({ title: 'final function', impact: 'behaviour', absent: 'essential' }),
    initialCondition: text({ title: 'initial condition', impact: 'behaviour', absent: 'essential' }),
    movingStateFunction: targetRoutine({ title: 'moving state function', impact: 'behaviour', absent: 'essential' }),
    movingInverseFunction: targetRoutine({
      title: 'moving inverse function',
      impact: 'behaviour',
      absent: 'essential',
    }),
    movingFinalFunction: targetRoutine({ title: 'moving final function', impact: 'behaviour', absent: 'essential' }),
    movingInitialCondition: text({ title: 'moving initial condition', impact: 'behaviour', absent: 'essential' }),
    combineFunction: targetRoutine({ title: 'combine function', impact: 'performance', absent: 'essential' }),
    /** The operator whose sort order allows an index to answer the aggregate, as for `min` and `max`. */
    sortOperator: targetOperator({ title: 'sort operator', impact: 'performance', absent: 'essential' }),
    parallel: choice('safe', 'restricted', 'unsafe')({ title: 'parallel', impact: 'performance', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
