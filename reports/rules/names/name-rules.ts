/** Names. In: two names of one object. Out: why it goes by both. */

import {
  type Engine,
  type KindDefinition,
  kinds,
  memoOnPair,
  type SchemaObject,
} from '../../../introspection/index.ts';
import { unprefixedName } from '../../sides/names-on-side.ts';
import { askedOf, type NameDifference, type Rule, type RuleText, type Verdict, verdictOf } from '../rule.ts';
import { inOrder } from '../rule-order.ts';
import { judgeBy, stepsOf } from '../steps.ts';

const engineMadeName: Rule<NameDifference> = {
  id: 'name.engine-made',
  title: 'Generated names',
  says: 'The engine generated the name.',
  why: 'Each engine generates names for unnamed objects in its own way.',
  verdict: 'equivalent',
  yieldsTo: ['name.namespace-prefix', 'name.convention'],
  judge: ({ expected, actual, sides }) => {
    const made = [expected, actual].filter(({ autoNamed }) => autoNamed).length;
    const oneEngine = sides.expected.engine === sides.actual.engine;
    return made > (oneEngine ? 1 : 0) ? {} : undefined;
  },
};

const truncatedName: Rule<NameDifference> = {
  id: 'name.truncated',
  engines: ['postgres'],
  title: 'Truncated names',
  says: 'One side has only the first 63 bytes of the same name.',
  why: 'PostgreSQL truncates longer names and reports that only in a notice.',
  verdict: 'equivalent',
  yieldsTo: ['name.namespace-prefix', 'name.convention', 'name.engine-made'],
  judge: ({ expected, actual }) => (isCut(expected.name, actual.name) ? {} : undefined),
};

const renamed: RuleText = {
  id: 'name.renamed',
  title: 'The same object under another name',
  says: 'Both sides have the object, under different names.',
  why: 'It does the same, but a migration that drops or alters it by name fails on one side.',
  verdict: 'lossy',
};

const namingConvention: Rule<NameDifference> = {
  id: 'name.convention',
  title: 'Two naming conventions',
  says: 'One side uses another naming convention, such as createdAt for created_at.',
  why: 'The objects are the same, but a statement that names them works on one side only, unless the application translates the names.',
  verdict: 'different',
  impact: 'behaviour',
  pattern: true,
  yieldsTo: ['name.namespace-prefix'],
  judge: ({ expected }) => (goesByName(expected) ? {} : undefined),
};

const namespacePrefix: Rule<NameDifference> = {
  id: 'name.namespace-prefix',
  title: 'Names with a prefix for a namespace',
  says: 'The policy maps the prefix of the name to a namespace of the other side.',
  why: 'Where there are no namespaces, auth.users is often called auth_users.',
  verdict: 'equivalent',
  judge: ({ expected, actual, sides }) => {
    const [one, other] = [unprefixedName(expected, sides.expected), unprefixedName(actual, sides.actual)];
    const isPrefixed = one !== expected.name || other !== actual.name;
    return isPrefixed && sides.expected.fold(one) === sides.actual.fold(other) ? {} : undefined;
  },
};

const nameRules = inOrder([namespacePrefix, namingConvention, engineMadeName, truncatedName]);

/** What rules say of two names of one object. */
export const nameRuleTexts: readonly RuleText[] = [...nameRules, renamed];

/** What the rules say of two names of one object; where none takes them, it is renamed. */
export function judgeName(difference: NameDifference): Verdict {
  const { expected, actual } = difference.sides;
  return judgeBy(nameRulesBetween(expected.engine, actual.engine), difference) ?? verdictOf(renamed, {});
}

const nameRulesBetween = memoOnPair((one: Engine, other: Engine) => stepsOf(askedOf(nameRules, [one, other])));

/** Whether it is nothing else that tells which object it is. */
function goesByName({ kind }: SchemaObject): boolean {
  const { signature }: KindDefinition = kinds[kind];
  return signature === undefined;
}

const LONGEST_NAME = 63;

function isCut(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return Buffer.byteLength(shorter) === LONGEST_NAME && longer.startsWith(shorter);
}
