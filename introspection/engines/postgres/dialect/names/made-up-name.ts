import type { Kind } from '../../../../kinds/registry.ts';
import type { Making } from '../../../../scripts/effect.ts';
import { defaultName, type NameLabel } from './default-name.ts';

const LABELS: ReadonlyMap<Kind, NameLabel> = new Map<Kind, NameLabel>([
  ['primaryKey', 'pkey'],
  ['unique', 'key'],
  ['foreignKey', 'fkey'],
  ['check', 'check'],
  ['index', 'idx'],
  ['exclusionConstraint', 'excl'],
  ['statisticsObject', 'stat'],
]);

/** What the server calls a constraint, index or statistics object that is made without a name. */
export function madeUpName({ kind, words }: Making, table: string, taken: (name: string) => boolean): string {
  return defaultName(table, words, LABELS.get(kind) ?? kind, taken);
}
