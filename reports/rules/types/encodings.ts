import { promisesOn } from '../promises/promises.ts';
import { HINTING } from './hinting.ts';
import { nameOfType } from './name-of-type.ts';
import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

/** Types of one engine that SQLite stores as text or bytes. */
export const encodingRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.json-by-check',
    title: 'JSON ensured by a check',
    says: 'A check with json_valid and the JSON type refuse the same values.',
    why: 'Only well-formed documents can be stored on either side.',
    verdict: 'equivalent',
    loose: ['text', 'json', 'bytes'],
    strict: ['json'],
    heldStrictly: lacksFamily,
    applies: (loose) => promisesOn(loose).some((promise) => promise.promises === 'json'),
  }),
  looseRule({
    yieldsTo: ['type.json-by-check', 'type.view-column'],
    id: 'type.json-text',
    title: 'JSON stored as text',
    says: 'One side parses the document, the other stores any text.',
    why: 'Only one side refuses text that is not JSON. A check with json_valid would make both equal.',
    verdict: 'lossy',
    example: '{broken',
    loose: ['text', 'json', 'bytes'],
    strict: ['json', 'text'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => strict.type.family === 'json' || loose.type.family === 'json',
  }),
  looseRule({
    id: 'type.uuid-text',
    title: 'UUIDs stored as text or bytes',
    says: 'One side has a UUID type, the other stores UUIDs as text or bytes.',
    why: 'A type for UUIDs accepts them in any letter case and prints them in lower case; text is compared letter by letter.',
    verdict: 'lossy',
    example: "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
    loose: ['text', 'bytes', 'uuid'],
    strict: ['uuid', 'text', 'bytes'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => loose.type.family === 'uuid' || strict.type.family === 'uuid',
  }),
  looseRule({
    id: 'type.special-text',
    title: `Types that ${HINTING} stores as text or bytes`,
    says: 'One side has the type and refuses other values, the other side stores any value.',
    why: `${HINTING} has no type for addresses, ranges, arrays and documents; the application encodes them.`,
    verdict: 'lossy',
    loose: ['text', 'json', 'bytes', 'named'],
    strict: ['array', 'named'],
    applies: (_, strict) => strict.type.family === 'array' || SPECIAL.has(nameOfType(strict)),
  }),
];

const SPECIAL: ReadonlySet<string> = new Set([
  'inet',
  'cidr',
  'macaddr',
  'macaddr8',
  'xml',
  'tsvector',
  'ltree',
  'hstore',
  'vector',
  'point',
  'money',
]);
