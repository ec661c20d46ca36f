import { choice, count, sqlType, target, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { parameters } from '../model/parameters.ts';

/** Named with the types of its arguments, as functions are. */
export const aggregate = defineKind({
  title: 'aggregate',
  plural: 'aggregates',
  home: 'namespace',
  brief: ['arguments', 'returns'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every query that uses the aggregate fails.',
  fields: {
    kind: choice('normal', 'orderedSet', 'hypotheticalSet')({ title: 'kind', impact: 'behaviour' }),
    arguments: parameters({ title: 'arguments', impact: 'behaviour' }),
    /** How many of them stand before ORDER BY; 0 for a normal one. */
    directArguments: count({ title: 'direct arguments', impact: 'behaviour' }),
    returns: sqlType({ title: 'returns', impact: 'behaviour' }),
    stateType: sqlType({ title: 'state type', impact: 'behaviour' }),
    stateFunction: target({ title: 'state function', impact: 'behaviour' }),
    finalFunction: target({ title: 'final function', impact: 'behaviour' }),
    initialCondition: text({ title: 'initial condition', impact: 'behaviour' }),
    movingStateFunction: target({ title: 'moving state function', impact: 'behaviour' }),
    movingInverseFunction: target({ title: 'moving inverse function', impact: 'behaviour' }),
    movingFinalFunction: target({ title: 'moving final function', impact: 'behaviour' }),
    movingInitialCondition: text({ title: 'moving initial condition', impact: 'behaviour' }),
    combineFunction: target({ title: 'combine function', impact: 'performance' }),
    /** By which an index can answer it. */
    sortOperator: target({ title: 'sort operator', impact: 'performance' }),
    parallel: choice('safe', 'restricted', 'unsafe')({ title: 'parallel', impact: 'performance' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
