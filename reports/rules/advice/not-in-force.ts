import { type Kind, type KindDefinition, kindNames, kinds } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { Advice } from './advice.ts';

/** A difference if only one side has it in force; advice if neither has. */
export const notInForce: Advice = {
  id: 'advice.not-in-force',
  title: 'Objects on both sides that have no effect on either',
  says: 'The object exists on both sides and has no effect on either: it is not valid, not enforced, or disabled.',
  why: 'Readers of the schema rely on it. An index that is not valid does not reliably refuse duplicates and serves no query; a constraint that is not enforced accepts every row; a disabled trigger does not run. Finish it, enable it, or drop it.',
  example: 'a row that it should refuse or change',
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
