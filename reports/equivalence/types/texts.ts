import type { SchemaObject } from '../../../introspection/index.ts';
import { isOfKind } from '../../side.ts';
import { promisesOn } from '../promises.ts';
import { looseRule, type TypeInPlace, type TypeRule } from '../type-rule.ts';

export const textRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.length-by-check',
    title: 'A length promised by a check',
    says: 'A check on one side and the type on the other promise the same length.',
    why: 'The same values are refused.',
    verdict: 'equivalent',
    loose: ['text'],
    strict: ['text'],
    applies: (loose, strict) =>
      strict.type.length !== null &&
      promisesOf(loose).some((promise) => promise.promises === 'length' && promise.most === strict.type.length),
  }),
  looseRule({
    id: 'type.text-padded',
    title: 'Text that one side pads',
    says: 'The other side pads the text with blanks to its length and ignores them when it compares.',
    why: "PostgreSQL's char(n) gives back more than was stored; SQLite keeps the text as it is.",
    example: "'ab' and 'ab '",
    verdict: 'lossy',
    loose: ['text'],
    strict: ['text'],
    applies: (_, strict) => strict.type.padded === true,
  }),
  looseRule({
    id: 'type.text-length',
    title: 'A length that only one side enforces',
    says: 'SQLite keeps text of any length whatever is declared; the other side refuses what is too long.',
    why: 'A value that was stored on one side cannot be moved to the other.',
    verdict: 'lossy',
    loose: ['text'],
    strict: ['text'],
    applies: (_, strict) =>
      strict.type.length !== null && { example: `a text of ${strict.type.length + 1} characters` },
  }),
  looseRule({
    id: 'type.declared-length',
    title: 'A length that nobody enforces',
    says: 'SQLite writes the length down and ignores it; the other side declares none.',
    why: 'Both store text of any length.',
    verdict: 'equivalent',
    loose: ['text'],
    strict: ['text'],
  }),
  looseRule({
    id: 'type.json-by-check',
    title: 'JSON promised by a check',
    says: 'A check with json_valid and the JSON type refuse the same values.',
    why: 'Only well-formed documents can be stored on either side.',
    verdict: 'equivalent',
    loose: ['text', 'json', 'bytes'],
    strict: ['json'],
    applies: (loose) => promisesOf(loose).some((promise) => promise.promises === 'json'),
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
    applies: (loose, strict) => loose.type.family === 'uuid' || strict.type.family === 'uuid',
  }),
  looseRule({
    id: 'type.time-text',
    title: 'Dates and times kept as text',
    says: 'One side knows dates and times, the other keeps whatever text it is given.',
    why: 'Text that is no date is refused on one side only, and sorts as text.',
    verdict: 'lossy',
    example: "'2024-02-30'",
    loose: ['text', 'timestamp', 'date', 'time'],
    strict: ['timestamp', 'date', 'time', 'interval', 'text'],
    applies: (loose, strict) => (loose.type.family === 'text') !== (strict.type.family === 'text'),
  }),
  looseRule({
    id: 'type.local-time',
    title: 'Times without a zone',
    says: 'Neither side knows a time zone; what the present moment is called differs.',
    why: "CURRENT_TIMESTAMP is UTC in SQLite, and the session's local time in a PostgreSQL timestamp without time zone. They agree where sessions run in UTC.",
    verdict: 'lossy',
    example: 'CURRENT_TIMESTAMP in a session with TimeZone America/New_York',
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family && strict.type.zone === false,
  }),
  looseRule({
    id: 'type.time-zone',
    title: 'Times with a zone on one side',
    says: 'SQLite knows no time zones; the other side converts what it is given to UTC.',
    why: 'Whether a moment was meant in UTC is not written down on the SQLite side.',
    verdict: 'lossy',
    example: "'2024-01-01 12:00:00+02'",
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family,
  }),
  looseRule({
    id: 'type.enum-by-check',
    title: 'Labels promised by a check',
    says: 'A check on one side and an enum on the other accept the same values.',
    why: 'The same values are refused.',
    verdict: 'equivalent',
    loose: ['text', 'named'],
    strict: ['named'],
    applies: (loose, strict) => sameWords(labelsOf(strict), valuesOf(loose)),
  }),
  looseRule({
    id: 'type.enum-values',
    title: 'An enum against a check with other values',
    says: 'A check on one side and an enum on the other accept different values.',
    why: 'A value that one side stores is refused by the other.',
    verdict: 'different',
    loose: ['text', 'named'],
    strict: ['named'],
    applies: (loose, strict) => {
      const [labels, values] = [labelsOf(strict), valuesOf(loose)];
      const only = [...differenceOf(labels, values), ...differenceOf(values, labels)];
      return labels !== undefined && values !== undefined && only[0] !== undefined && { example: `'${only[0]}'` };
    },
  }),
  looseRule({
    id: 'type.enum-text',
    title: 'An enum against free text',
    says: 'The enum refuses all but its labels; the text column takes anything.',
    why: 'A value that was stored on one side cannot be moved to the other. A check (x IN (…)) on SQLite would settle it.',
    verdict: 'lossy',
    loose: ['text', 'named'],
    strict: ['named'],
    applies: (_, strict) => labelsOf(strict) !== undefined,
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
    applies: (loose, strict) => nameOf(strict) === 'citext' && loose.column?.facts.collation === 'NOCASE',
  }),
  looseRule({
    id: 'type.special-text',
    title: 'Types that SQLite keeps as text',
    says: 'One side knows the type and refuses what does not belong to it, the other keeps any text.',
    why: 'Addresses, ranges, arrays and documents have no type of their own in SQLite; the application encodes them.',
    verdict: 'lossy',
    loose: ['text', 'json', 'named'],
    strict: ['array', 'named'],
    applies: (_, strict) => strict.type.family === 'array' || SPECIAL.has(nameOf(strict)),
  }),
  looseRule({
    id: 'type.text-bytes',
    title: 'Text against bytes',
    says: 'One side declares text, the other bytes.',
    why: 'SQLite stores either in either column; which of them the application writes cannot be told from the schema.',
    verdict: 'unknown',
    loose: ['text'],
    strict: ['bytes'],
  }),
  looseRule({
    id: 'type.unmodelled',
    title: 'A type Evenkeel does not know',
    says: 'What this type accepts is not known to Evenkeel, so the columns cannot be compared.',
    why: 'It may be drift: look at both columns.',
    verdict: 'unknown',
    loose: [
      'text',
      'bytes',
      'named',
      'json',
      'integer',
      'float',
      'decimal',
      'boolean',
      'date',
      'time',
      'timestamp',
      'uuid',
      'interval',
      'array',
    ],
    strict: ['named', 'array'],
  }),
  looseRule({
    id: 'type.untyped',
    title: 'A column without a type',
    says: 'One side declares no type at all and stores any value.',
    why: 'Values that the other side refuses can be stored.',
    verdict: 'lossy',
    loose: ['untyped'],
    strict: [
      'integer',
      'float',
      'decimal',
      'boolean',
      'text',
      'bytes',
      'date',
      'time',
      'timestamp',
      'interval',
      'json',
      'uuid',
      'array',
      'named',
    ],
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

/** The name of a type without its schema. */
function nameOf({ type }: TypeInPlace): string {
  return type.family === 'named' ? type.name.slice(type.name.lastIndexOf('.') + 1) : '';
}

function labelsOf(place: TypeInPlace): readonly string[] | undefined {
  const name = nameOf(place);
  const found = place.side
    .all('enum')
    .find((object): object is SchemaObject<'enum'> => isOfKind(object, 'enum') && object.name === name);
  return found?.facts.labels;
}

function valuesOf(place: TypeInPlace): readonly string[] | undefined {
  const promise = promisesOf(place).find((candidate) => candidate.promises === 'values');
  return promise?.promises === 'values' ? promise.values : undefined;
}

function promisesOf({ column, relation, side }: TypeInPlace): ReturnType<typeof promisesOn> {
  return column === null || relation === null ? [] : promisesOn(column, relation, side);
}

function sameWords(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && differenceOf(a, b).length + differenceOf(b, a).length === 0;
}

function differenceOf(a: readonly string[] = [], b: readonly string[] = []): readonly string[] {
  return a.filter((word) => !b.includes(word));
}
