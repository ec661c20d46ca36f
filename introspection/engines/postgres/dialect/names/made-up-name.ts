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

/** The name that the server gives to a constraint, index or statistics object created without a name. */
export function madeUpName({ kind, words }: Making, table: string, taken: (name: string) => boolean): string {
  return defaultName(table, words, LABELS.get(kind) ?? kind, taken);
}
