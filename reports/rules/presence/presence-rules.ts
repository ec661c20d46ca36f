/** Presence. In: an object that one side lacks. Out: what stands for it there, if anything does. */

import { type SchemaObject, sharedName } from '../../../introspection/index.ts';
import { isOfKind } from '../../sides/side.ts';
import { isCovered } from '../keys/covered-index.ts';
import { nullAsValue } from '../keys/null-as-value.ts';
import { lostUniqueness, uniquenessRules } from '../keys/uniqueness.ts';
import type { PresenceDifference, Rule } from '../rule.ts';
import { isKeptByType, isToldWithType } from './checks-kept-by-type.ts';
import { repeatedConstraintRules } from './repeated-constraints.ts';

/** Rules about objects that only one side has. */
export const rulesOfPresence: readonly Rule<PresenceDifference>[] = [
  {
    id: 'presence.unreadable',
    title: 'Objects that could not be read on the other side',
    says: 'Such objects could not be read on the other side, so it is not known whether it has this one.',
    why: 'An object that could not be read is not missing. The coverage of the report has the reason.',
    verdict: 'unknown',
    judge: ({ object, here, there }) => {
      const { namespace } = object;
      const names = [object.name, object.owner ?? ''].map((name) => sharedName({ namespace, name }, here.lens));
      const unread = there.snapshot.skipped.some((skipped) => {
        if (skipped.reason !== 'unreadable' || skipped.kind !== object.kind) return false;
        const place = sharedName(skipped, there.lens);
        return names.some((each) => each.namespace === place.namespace && each.name === place.name);
      });
      return unread ? {} : undefined;
    },
  },
  nullAsValue,
  ...uniquenessRules,
  {
    id: 'check.promised-by-type',
    title: 'A check that a type replaces',
    says: 'The type of the column on the other side refuses the same values.',
    why: 'Where the engine has no types for them, a schema emulates booleans, JSON, enums and lengths by checks.',
    verdict: 'equivalent',
    judge: (difference) => (isKeptByType(difference) ? {} : undefined),
  },
  {
    yieldsTo: ['check.promised-by-type'],
    id: 'check.told-with-type',
    title: 'A check whose counterpart is a type',
    says: 'The type on the other side replaces the check. What the two accept is compared with the types.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: (difference) => (isToldWithType(difference) ? {} : undefined),
  },
  ...repeatedConstraintRules,
  {
    id: 'foreign-key.none',
    title: 'A schema without foreign keys',
    says: 'The other side declares no foreign key at all.',
    why: 'Rows there can point at nothing, and deletes do not reach dependent rows. Often that is intended; one entry accepts it.',
    verdict: 'different',
    impact: 'behaviour',
    pattern: true,
    judge: ({ object, here, there }) =>
      isOfKind(object, 'foreignKey') &&
      here.all('foreignKey').length >= SEVERAL &&
      there.snapshot.covers.includes('foreignKey') &&
      there.all('foreignKey').length === 0
        ? {}
        : undefined,
  },
  {
    yieldsTo: ['table.full-text', 'table.full-text-stale'],
    id: 'index.engine-only',
    title: 'Indexes that only one engine has',
    says: 'The other engine has no such index.',
    why: 'GIN, GiST, BRIN, hash and vector indexes only make queries faster, and only in engines that have them.',
    verdict: 'lossy',
    judge: ({ object, here, there }) =>
      isOfKind(object, 'index') &&
      here.engine !== there.engine &&
      !['btree', undefined, null].includes(object.facts.method)
        ? {}
        : undefined,
  },
  {
    id: 'index.redundant',
    title: 'Indexes that another index replaces',
    says: 'The other side has a key or an index that begins with the same columns.',
    why: 'It answers the same queries; the additional index costs writes and space.',
    verdict: 'lossy',
    judge: (difference) => (isCovered(difference) ? {} : undefined),
  },
  lostUniqueness,
  {
    yieldsTo: ['table.full-text'],
    id: 'column.extra-required',
    title: 'An unknown column without a default',
    says: 'The column is NOT NULL without a default, and the expected side does not have it.',
    why: 'Every INSERT that was written for the expected side fails.',
    verdict: 'different',
    impact: 'data',
    judge: ({ object, here }) =>
      isOfKind(object, 'column') && here.name === 'actual' && isRequired(object) ? {} : undefined,
  },
];

/** Below this number they may have been forgotten one by one. */
const SEVERAL = 3;

function isRequired({ facts }: SchemaObject<'column'>): boolean {
  return facts.nullable === false && facts.default === null && facts.generated === null && facts.identity === null;
}
