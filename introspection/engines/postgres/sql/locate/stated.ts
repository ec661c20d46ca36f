import type { Node, RangeVar } from 'libpg-query';
import type { StatedName } from '../../../../scripts/effect.ts';

/** The schema of temporary objects. */
export const TEMPORARY = 'pg_temp';

/** The name of a relation. */
export function statedRelation(range: RangeVar | undefined): StatedName | undefined {
  if (range?.relname === undefined) return undefined;
  const unsaid = range.relpersistence === 't' ? TEMPORARY : undefined;
  return { namespace: range.schemaname ?? unsaid, name: range.relname };
}

/** A list of words as a name: `b`, `a.b`. */
export function statedPath(words: readonly string[]): StatedName | undefined {
  const name = words.at(-1);
  return name === undefined ? undefined : { namespace: words.at(-2), name };
}

/** A name without a namespace. */
export function statedWord(name: string | undefined): StatedName | undefined {
  return name === undefined ? undefined : { namespace: undefined, name };
}

/** The texts in a list of nodes. Other nodes are left out. */
export function wordsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? (node.String.sval ?? '') : []));
}
