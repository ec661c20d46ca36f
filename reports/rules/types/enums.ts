import { labelsOf, valuesAllowed } from '../promises/allowed-values.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import { HINTING } from './hinting.ts';
import { looseRule, type TypeRule } from './type-rule.ts';

export const enumRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.enum-by-check',
    title: 'Labels ensured by a check',
    says: 'A check on one side and an enum on the other accept the same values.',
    why: 'The same values are refused.',
    verdict: 'equivalent',
    loose: ['text', 'named'],
    strict: ['named'],
    heldStrictly: () => true,
    applies: (loose, strict) => isEnum(strict) && sameWords(valuesAllowed(strict), valuesAllowed(loose)),
  }),
  looseRule({
    id: 'type.enum-values',
    title: 'An enum against a check with other values',
    says: 'A check on one side and an enum on the other accept different values.',
    why: 'A value that one side stores is refused by the other.',
    verdict: 'different',
    loose: ['text', 'named'],
    strict: ['named'],
    heldStrictly: () => true,
    applies: (loose, strict) => {
      const [labels, values] = [valuesAllowed(strict), valuesAllowed(loose)];
      const only = [...differenceOf(labels, values), ...differenceOf(values, labels)];
      return isEnum(strict) && values !== undefined && only[0] !== undefined && { example: `'${only[0]}'` };
    },
  }),
  looseRule({
    yieldsTo: ['type.enum-by-check', 'type.enum-values'],
    id: 'type.enum-text',
    title: 'An enum against free text',
    says: 'The enum accepts only its labels; the text column accepts any text.',
    why: `A value stored on one side may not fit the other. A check (x IN (…)) on ${HINTING} would make both equal.`,
    verdict: 'lossy',
    loose: ['text', 'named'],
    strict: ['named'],
    heldStrictly: ({ side }) => !side.dialect.hasEnums,
    applies: (_, strict) => isEnum(strict),
  }),
];

function isEnum({ type, side }: DeclaredType): boolean {
  return labelsOf(type, side) !== undefined;
}

function sameWords(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && differenceOf(a, b).length + differenceOf(b, a).length === 0;
}

function differenceOf(a: readonly string[] = [], b: readonly string[] = []): readonly string[] {
  return a.filter((word) => !b.includes(word));
}
