import { type Kind, type KindDefinition, kindNames, kinds } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { Advice } from './advice.ts';

/** A difference where only one side has it in force; without any where neither has. */
export const notInForce: Advice = {
  id: 'advice.not-in-force',
  title: 'What is declared on both sides and has no effect on either',
  says: 'It is declared on both sides and has no effect on either: not valid, not enforced, or switched off.',
  why: 'Who reads the schema relies on it. An index that is not valid refuses nothing for sure and serves no query; a constraint that is not enforced lets every row in; a trigger that is switched off does not run. Finish it, switch it on, or drop it.',
  example: 'a row that it would refuse or change',
  verdict: 'lossy',
  impact: 'data',
  onBothSides: true,
  judge: (side) =>
    kindNames
      .filter((kind) => definitionOf(kind).inForce !== undefined)
      .flatMap((kind) => side.all(kind))
      .filter((object) => !isInForce(object))
      .map((object) => ({ object, says: 'has no effect' })),
};

function definitionOf(kind: Kind): KindDefinition {
  return kinds[kind];
}
