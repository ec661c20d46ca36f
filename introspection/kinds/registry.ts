import type { FactsOf } from '../model/kind.ts';
import { check } from './check.ts';
import { column } from './column.ts';
import { enumeration } from './enumeration.ts';
import { foreignKey } from './foreign-key.ts';
import { primaryKey } from './primary-key.ts';
import { sequence } from './sequence.ts';
import { table } from './table.ts';
import { index } from './table-index.ts';
import { trigger } from './trigger.ts';
import { unique } from './unique.ts';
import { view } from './view.ts';

/** Every kind of object Evenkeel knows, in the order of reports. */
export const kinds = {
  table,
  column,
  primaryKey,
  unique,
  foreignKey,
  check,
  index,
  view,
  trigger,
  sequence,
  enum: enumeration,
} as const;

export type Kind = keyof typeof kinds;

export type Facts<K extends Kind> = FactsOf<(typeof kinds)[K]>;

/** The names of all kinds, in the order of reports. */
export const kindNames: readonly Kind[] = Object.keys(kinds).filter(isKind);

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
