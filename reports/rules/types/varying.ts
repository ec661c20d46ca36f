import { type DataType, type Json, jsonOfType, kinds } from '../../../introspection/index.ts';
import { factRule } from '../fact-rule.ts';
import type { Rule, RuleText, ValueDifference } from '../rule.ts';
import type { TypeRule } from './type-rule.ts';

const about: RuleText = {
  id: 'type.varchar',
  title: 'text and varchar without a length',
  says: 'One side declares text, the other varchar without a length.',
  why: 'Both store text of any length. Functions with these types are different functions, so this rule is only for columns, domains and attributes.',
  verdict: 'equivalent',
};

/** Kinds whose types say what can be stored, and not how a call is resolved. */
const STORING: ReadonlySet<string> = new Set(['column', 'domain']);

export const unboundedVarchar: TypeRule = {
  ...about,
  judge({ expected, actual }) {
    if (expected.type.family !== actual.type.family || isVarying(expected.type) === isVarying(actual.type))
      return undefined;
    const isStored = [expected, actual].every(({ object }) => STORING.has(object.kind));
    return isStored && textOf(jsonOfType(expected.type)) === textOf(jsonOfType(actual.type)) ? {} : undefined;
  },
};

export const unboundedVarcharAttribute: Rule<ValueDifference> = factRule({
  ...about,
  id: 'compositeType.varchar',
  title: 'Attributes that are text or varchar without a length',
  says: 'An attribute is text on one side and varchar without a length on the other.',
  why: 'Both store text of any length.',
  kind: 'compositeType',
  fields: ['attributes'],
  applies: (expected, actual) => {
    const [one, other] = [expected, actual].map(({ facts, side }) =>
      facts.attributes === undefined ? undefined : textOf(attributes.canonical(facts.attributes, side.lens)),
    );
    return one !== undefined && one === other;
  },
});

const { attributes } = kinds.compositeType.fields;

function isVarying(type: DataType): boolean {
  if (type.family === 'array') return isVarying(type.of);
  return type.family === 'text' && type.varying === true;
}

/** Where `varchar` without a length is `text`. */
function textOf(type: Json): string {
  return JSON.stringify(type, (key, value: unknown) => (key === 'varying' ? undefined : value));
}
