import type { SchemaObject } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { Advice } from './advice.ts';

/** Only names of codes and identifiers: their values are copied between tables, titles and notes are not. */
const SHARED_NAME = /(?:^|_)(?:id|uuid|code|type|kind|status|state|email|currency|country|language|locale)$/i;

/** Only if lengths are enforced: otherwise the columns behave the same. */
export const mixedText: Advice = {
  id: 'advice.mixed-text',
  title: 'A column name with a length limit in one table and none in another',
  says: 'Columns of the same name hold text of any length in one table and of a limited length in another.',
  why: 'A value that one table accepts can be too long for the other.',
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
