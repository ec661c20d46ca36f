import type { Node, RangeVar } from 'libpg-query';
import type { StatedName } from '../../../../scripts/effect.ts';

/** Where a session of its own keeps temporary objects. */
export const TEMPORARY = 'pg_temp';

/** The name of a relation. */
export function statedRelation(range: RangeVar | undefined): StatedName | undefined {
  if (range?.relname === undefined) return undefined;
  const unsaid = range.relpersistence === 't' ? TEMPORARY : undefined;
  return { namespace: range.schemaname ?? unsaid, name: range.relname };
}

/** The name that a list of words is: `b`, `a.b`. */
export function statedPath(words: readonly string[]): StatedName | undefined {
  const name = words.at(-1);
  return name === undefined ? undefined : { namespace: words.at(-2), name };
}

/** A name by itself. */
export function statedWord(name: string | undefined): StatedName | undefined {
  return name === undefined ? undefined : { namespace: undefined, name };
}

/** The texts in a list of nodes; what is none is left out. */
export function wordsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? (node.String.sval ?? '') : []));
}
