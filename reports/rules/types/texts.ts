import type { DeclaredType } from '../promises/declared-type.ts';
import { promisesOn } from '../promises/promises.ts';
import { isUniqueColumn } from '../promises/unique-promises.ts';
import { HINTING } from './hinting.ts';
import { nameOfType } from './name-of-type.ts';
import { looseRule, type TypeRule } from './type-rule.ts';

export const textRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.length-by-check',
    title: 'A length ensured by a check',
    says: 'A check on one side and the type on the other ensure the same length.',
    why: 'The same values are refused.',
    verdict: 'equivalent',
    loose: ['text'],
    strict: ['text'],
    heldStrictly: () => true,
    applies: (loose, strict) =>
      strict.type.length !== null &&
      promisesOn(loose).some(
        (promise) =>
          promise.promises === 'length' &&
          promise.most === strict.type.length &&
          promise.unit === 'characters' &&
          !promise.exact,
      ),
  }),
  looseRule({
    yieldsTo: ['type.declared-size'],
    id: 'type.text-padded',
    title: 'Text that one side pads',
    says: 'The other side pads the text with spaces to its length and ignores them in comparisons.',
    why: 'A padded char(n) returns more than was stored; the other side returns the text as it is.',
    example: "'ab' and 'ab '",
    verdict: 'lossy',
    loose: ['text'],
    strict: ['text'],
    heldStrictly: ({ type }) => type.padded !== true,
    applies: (_, strict) => strict.type.padded === true,
  }),
  looseRule({
    yieldsTo: ['type.view-column', 'type.length-by-check', 'type.text-padded'],
    id: 'type.text-length',
    title: 'A length that only one side enforces',
    says: `${HINTING} stores text of any length whatever the declared type; the other side refuses longer text.`,
    why: 'A value stored on one side may not fit the other.',
    verdict: 'lossy',
    loose: ['text'],
    strict: ['text'],
    applies: (_, strict) =>
      strict.type.length !== null && { example: `a text of ${strict.type.length + 1} characters` },
  }),
  looseRule({
    id: 'type.bytes-length',
    title: 'A length of bytes that only one side enforces',
    says: 'One side keeps bytes of any length whatever is declared; the other refuses what is too long.',
    why: 'A value stored on one side may not fit the other.',
    verdict: 'lossy',
    example: 'a value of 17 bytes for bytes(16)',
    loose: ['bytes'],
    strict: ['bytes'],
    applies: (_, { type }) =>
      type.length !== undefined && type.enforced !== false && { example: `a value of ${type.length + 1} bytes` },
  }),
  looseRule({
    yieldsTo: ['type.varchar', 'type.text-length', 'type.affinity-harmless'],
    id: 'type.declared-length',
    title: 'A length that nobody enforces',
    says: `${HINTING} accepts the length and ignores it; the other side declares none.`,
    why: 'Both store texts and bytes of any length.',
    verdict: 'equivalent',
    loose: ['text', 'bytes'],
    strict: ['text', 'bytes'],
    applies: (loose, strict) => loose.type.family === strict.type.family,
  }),
  looseRule({
    id: 'type.citext',
    title: 'Text that ignores case',
    says: 'COLLATE NOCASE and citext both ignore case; NOCASE folds only A to Z.',
    why: 'Letters outside ASCII differ in case on one side only.',
    verdict: 'lossy',
    example: "'É' and 'é'",
    loose: ['text', 'named'],
    strict: ['named'],
    applies: (loose, strict) => nameOfType(strict) === 'citext' && loose.column?.facts.collation === 'NOCASE',
  }),
  looseRule({
    yieldsTo: ['type.citext'],
    id: 'type.citext-one-side',
    title: 'Text whose case only one side ignores',
    says: 'citext treats two texts that differ only in case as equal; the other side distinguishes them.',
    why: 'A search finds other rows. If the column is unique, rows that one side refuses can be stored on the other. COLLATE NOCASE is close to citext.',
    verdict: 'different',
    impact: 'data',
    example: "'a' and 'A'",
    loose: ['text'],
    strict: ['named'],
    applies: (_, strict) => nameOfType(strict) === 'citext' && (isUnique(strict) || { impact: 'behaviour' }),
  }),
  looseRule({
    id: 'type.text-bytes',
    title: 'Text against bytes',
    says: 'One side declares text, the other bytes.',
    why: `${HINTING} stores both in either column; the schema does not show which of them the application writes.`,
    verdict: 'unknown',
    loose: ['text'],
    strict: ['bytes'],
  }),
];

function isUnique({ column, side }: DeclaredType): boolean {
  return column !== null && isUniqueColumn(column, side);
}
