import type { RuleHints } from '../rule-hint.ts';

export const adviceHints: RuleHints = {
  'advice.foreign-key-types': {
    example: 'a key of 64 bits in a column of 32',
    hint: 'Give the column the type of the column that it references.',
  },
  'advice.not-in-force': { hint: 'Remove the cause first, such as duplicates or rows that the constraint refuses.' },
  'advice.misread-type': {},
  'advice.mixed-text': { example: 'a text of 300 characters, if one table accepts 255' },
  'advice.nullable-key': {},
  'advice.redundant-index': { example: 'an index on (a) beside one on (a, b)' },
  'advice.unindexed-foreign-key': { example: 'DELETE FROM p WHERE id = 1' },
  'advice.unkeyed-target': {
    example: 'INSERT INTO t (c) VALUES (1), which SQLite refuses with "foreign key mismatch"',
  },
};
