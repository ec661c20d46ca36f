import { typeFamilies } from '../../../introspection/index.ts';
import { labelsOf } from '../promises/allowed-values.ts';
import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

const DECLARED = typeFamilies.filter((family) => family !== 'untyped');

/** Asked last: types of which nothing is known. */
export const unmodelledRules: readonly TypeRule[] = [
  looseRule({
    yieldsTo: ['type.special-text', 'type.citext-one-side', 'type.declared-size', 'type.size-one-side'],
    id: 'type.unmodelled',
    title: 'A type Evenkeel does not know',
    says: 'Evenkeel does not know what this type accepts, so it cannot compare the columns.',
    why: 'It may be drift: check both columns.',
    verdict: 'unknown',
    loose: DECLARED,
    strict: ['named', 'array'],
    heldStrictly: (loose, strict) => strict.type.family === 'named' || lacksFamily(loose, strict),
    applies: (_, strict) => labelsOf(strict.type, strict.side) === undefined,
  }),
  looseRule({
    id: 'type.untyped',
    title: 'A column without a type',
    says: 'One side declares no type at all and stores any value.',
    why: 'Values that the other side refuses can be stored.',
    verdict: 'lossy',
    loose: ['untyped'],
    strict: DECLARED,
  }),
];
