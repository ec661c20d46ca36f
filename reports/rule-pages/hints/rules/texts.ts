import { HINTING } from '../../../rules/types/hinting.ts';
import type { RuleHints } from '../rule-hint.ts';

export const textHints: RuleHints = {
  'type.text-length': {
    example: 'a text of 21 characters for varchar(20)',
    hint: `Give ${HINTING} the limit with a check, or remove it on the other side.`,
  },
  'type.text-size': { hint: 'Decide which length is meant, and declare it on both sides.' },
  'type.bytes-size': { hint: 'A check says the length where the type does not.' },
  'type.bytes-length': { hint: 'A check says the length where the type is not heeded.' },
  'type.json-kept': { hint: 'Where the text itself counts, as with signatures, keep it as text on both sides.' },
  'type.declared-size': {
    hint: `Decide which size is right, and declare it on both sides. ${HINTING} enforces only a check.`,
  },
  'type.declared-meaning': {},
  'type.size-one-side': {},
  'type.text-padded': {},
  'type.json-text': {},
  'type.uuid-text': {
    hint: 'Let the application write UUIDs in lower case with hyphens, as the other side prints them.',
  },
  'type.enum-values': { hint: 'Decide which values are allowed, and declare them on both sides.' },
  'type.enum-text': { example: 'a word that is not a label of the enum' },
  'type.citext': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column on both sides.',
  },
  'type.citext-one-side': {
    hint: 'Decide whether case matters, and declare it on both sides. A unique column cannot ignore case while it has values that differ only in case.',
  },
  'type.domain-check': { hint: 'Declare on the column without the domain what the domain declares.' },
  'type.special-text': { example: "'nonsense'", hint: `${HINTING} needs a check that does what the type does.` },
  'type.text-bytes': { hint: 'Find out which of the two the application writes, and declare it on both sides.' },
  'type.unmodelled': { hint: `${HINTING} needs a check that does what the type does.` },
  'type.untyped': { example: 'a text in a column for numbers' },
  'type.affinity-name': { hint: 'Create the table with CREATE TABLE and the right types, then fill it.' },
  'type.affinity': {},
};
