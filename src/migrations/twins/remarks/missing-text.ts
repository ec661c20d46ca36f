import { fewOf } from '../../../../introspection/index.ts';
import type { MissedObject } from '../../../../reports/index.ts';
import type { Deed } from '../deed.ts';

/** The number of things that are named; the rest is counted. */
const NAMED = 4;

/** `table likes, column posts.author and 2 more`: a table that is missing as a whole stands for what belongs to it. */
export function missingText(missing: readonly Deed[]): string {
  const whole = new Set(missing.flatMap(({ does, relation, owned }) => (does === 'make' && !owned ? [relation] : [])));
  const told = missing.filter(({ relation, owned }) => !owned || !whole.has(relation));
  return fewOf([...new Set(told.map(deedText))], NAMED);
}

/** `column users.mail`, `column users.mail: nullable`, `dropping column users.mail`. */
export function deedText({ does, what, fact }: Deed): string {
  if (fact !== null) return `${what}: ${fact}`;
  return does === 'drop' ? `dropping ${what}` : what;
}

/** The objects that only this side makes, changes or drops. */
export function missedOf(missing: readonly Deed[], side: MissedObject['side']): readonly MissedObject[] {
  return missing.map(({ kind, relation, owned, name }) => ({ side, kind, relation, owned, name }));
}
