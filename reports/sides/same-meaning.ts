import { memo, memoOnPair, type SchemaObject } from '../../introspection/index.ts';
import type { Side } from './side.ts';

type Facts = SchemaObject['facts'];

/** Names that stand for themselves in every text: nothing in them is quoted or escaped. */
const PLAIN = /^[A-Za-z0-9_]+$/;

const textOf = memo((facts: Facts) => JSON.stringify(facts).toLowerCase());

/**
 * Whether facts that are equal mean the same on both sides, for certain. Two schemas may read a text differently that names
 * one of them; a text without these names means the same. Undefined: nothing can be told.
 */
export const sameMeaning = memoOnPair((expected: Side, actual: Side): ((facts: Facts) => boolean) | undefined => {
  const [one, other] = [expected.namespacesApart, actual.namespacesApart];
  if (expected.engine !== actual.engine || one === undefined || other === undefined) return undefined;
  const names = [...one, ...other];
  if (!names.every((name) => PLAIN.test(name))) return undefined;
  const folded = [...new Set(names.map((name) => name.toLowerCase()))];
  return (facts) => !folded.some((name) => textOf(facts).includes(name));
});
