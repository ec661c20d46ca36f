import type { SchemaObject } from '../../../introspection/index.ts';
import { isOfKind, ownerOf, relationKey, type Side } from '../../sides/side.ts';
import type { Advice } from './advice.ts';

/** Only names of codes and identifiers: their values travel from table to table, a title or a note does not. */
const SHARED_NAME = /(?:^|_)(?:id|uuid|code|type|kind|status|state|email|currency|country|language|locale)$/i;

/** Only where lengths are enforced: elsewhere the declarations differ and the columns do not. */
export const mixedText: Advice = {
  id: 'advice.mixed-text',
  title: 'One column name, limited in one table and not in another',
  says: 'The same name holds text of any length in one table and of a limited length in another.',
  why: 'What one table accepts, the other refuses when the value is copied or joined into it.',
  verdict: 'lossy',
  impact: 'data',
  judge: (side) => (side.dialect.enforcesTypes ? [...namesakes(side).values()].flatMap(mixtureOf) : []),
};

interface TextColumn {
  readonly column: SchemaObject<'column'>;
  readonly limited: boolean;
}

function namesakes(side: Side): ReadonlyMap<string, readonly TextColumn[]> {
  const tables = new Set(side.all('table').map(relationKey));
  const texts = side.all('column').flatMap((column): readonly TextColumn[] => {
    if (!isOfKind(column, 'column') || !SHARED_NAME.test(column.name) || column.facts.type === undefined) return [];
    const owner = ownerOf(column);
    if (owner === null || !tables.has(relationKey(owner))) return [];
    const type = side.dialect.dataTypeOf(column.facts.type);
    return type.family === 'text' ? [{ column, limited: type.length !== null }] : [];
  });
  return Map.groupBy(texts, ({ column }) => side.lens.name(column.name));
}

function mixtureOf(columns: readonly TextColumn[]): ReturnType<Advice['judge']> {
  const unlimited = columns.find(({ limited }) => !limited);
  const first = columns.find(({ limited }) => limited);
  if (unlimited === undefined || first === undefined) return [];
  const { column } = first;
  return [
    { object: column, says: `${column.facts.type}, and ${unlimited.column.facts.type} in ${unlimited.column.owner}` },
  ];
}
