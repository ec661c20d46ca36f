import { promisesOn } from '../promises/promises.ts';
import { nameOfType } from './name-of-type.ts';
import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

/** What one engine knows as a type and SQLite keeps as text or bytes. */
export const encodingRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.json-by-check',
    title: 'JSON promised by a check',
    says: 'A check with json_valid and the JSON type refuse the same values.',
    why: 'Only well-formed documents can be stored on either side.',
    verdict: 'equivalent',
    loose: ['text', 'json', 'bytes'],
    strict: ['json'],
    heldStrictly: lacksFamily,
    applies: (loose) => promisesOn(loose).some((promise) => promise.promises === 'json'),
  }),
  looseRule({
    id: 'type.json-text',
    title: 'JSON kept as text',
    says: 'One side parses the document, the other keeps whatever text it is given.',
    why: 'Text that is no JSON is refused on one side only. A check with json_valid on SQLite would settle it.',
    verdict: 'lossy',
    example: '{broken',
    loose: ['text', 'json', 'bytes'],
    strict: ['json', 'text'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => strict.type.family === 'json' || loose.type.family === 'json',
  }),
  looseRule({
    id: 'type.uuid-text',
    title: 'UUIDs kept as text or bytes',
    says: 'One side knows UUIDs, the other keeps them as text or bytes.',
    why: 'PostgreSQL takes UUIDs in any letter case and prints them in lower case; text compares letter by letter.',
    verdict: 'lossy',
    example: "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'",
    loose: ['text', 'bytes', 'uuid'],
    strict: ['uuid', 'text', 'bytes'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => loose.type.family === 'uuid' || strict.type.family === 'uuid',
  }),
  looseRule({
    id: 'type.special-text',
    title: 'Types that SQLite keeps as text or bytes',
    says: 'One side knows the type and refuses what does not belong to it, the other keeps whatever it is given.',
    why: 'Addresses, ranges, arrays and documents have no type of their own in SQLite; the application encodes them.',
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
