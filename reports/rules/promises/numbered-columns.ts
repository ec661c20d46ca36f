import { fewOf, memo, type SchemaObject } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import type { Known } from '../fact-rule.ts';
import { objectNamed } from './named-object.ts';
import { sequenceInDefault } from './sequence-in-default.ts';

/** A sequence that a column uses but does not own, and the other columns that use it. */
export function whoseNumbers({ object, side }: Known<'column'>): string {
  const name = sequenceInDefault(object, side) ?? '';
  const others = columnsNumberedBy(objectNamed('sequence', name, side), side).filter((column) => column !== object);
  const owner = ownerByName(name, side);
  const use =
    owner === undefined ? ', a sequence that does not belong to it' : `, which belongs to ${owner.owner}.${owner.name}`;
  const shared = others.length === 0 ? '' : ` and numbers ${namesOf(others)} too`;
  return `Both sides number new rows. On the ${side.name} side the column takes its numbers from ${name}${use}${shared}.`;
}

/** A sequence that a column owns is told with the column; as PostgreSQL names it, it says which. */
function ownerByName(sequence: string, side: Side): SchemaObject | undefined {
  const name = sequence.slice(sequence.lastIndexOf('.') + 1);
  if (objectNamed('sequence', sequence, side) !== undefined) return undefined;
  return side
    .all('column')
    .find(
      (column) => isOfKind(column, 'column') && column.facts.identity && `${column.owner}_${column.name}_seq` === name,
    );
}

/** The columns that take their numbers from a sequence that stands for itself. */
export function columnsNumberedBy(
  sequence: SchemaObject<'sequence'> | undefined,
  side: Side,
): readonly SchemaObject<'column'>[] {
  return sequence === undefined ? [] : (columnsNumbered(side).get(sequence) ?? []);
}

const NAMED = 3;

/** `a.id, b.id and 2 more`. */
export function namesOf(columns: readonly SchemaObject<'column'>[]): string {
  return fewOf(
    columns.map(({ owner, name }) => `${owner}.${name}`),
    NAMED,
  );
}

const columnsNumbered = memo((side: Side) =>
  Map.groupBy(
    side.all('column').filter((column) => isOfKind(column, 'column')),
    (column) => objectNamed('sequence', sequenceInDefault(column, side) ?? '', side),
  ),
);
