import type { RuleHints } from '../rule-hint.ts';

export const keyHints: RuleHints = {
  'check.inherited': { hint: 'Keep it, or drop the check where the table has it itself.' },
  'constraint.redundant': { example: 'CHECK (c > 0) twice on one table', hint: 'Keep the one that migrations name.' },
  'foreign-key.restrict': { hint: 'NO ACTION on both sides is usually right.' },
  'foreign-key.broken': {
    example: 'INSERT INTO t (c) VALUES (1), which SQLite refuses with "foreign key mismatch" or "no such table"',
    hint: 'Point the key at columns that exist and are unique, as on the other side. If the column is right but not unique, a unique index makes the key work.',
  },
  'foreign-key.match': {
    example: 'a key of two columns of which one is NULL; with one column there is no example',
    hint: 'With a single column MATCH has no effect: leave it out.',
  },
  'unique.null-as-value': {
    example: "'' beside NULL, if the index is over coalesce(c, '')",
    hint: 'Refuse the value that replaces NULL with a check; then both sides accept the same rows. An upsert must name the index of its side.',
  },
  'index.null-as-value': {
    example: "'' beside NULL, if the index is over coalesce(c, '')",
    hint: 'Refuse the value that replaces NULL with a check; then both sides accept the same rows. An upsert must name the index of its side.',
  },
  'unique.implied': {
    example: 'INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT (a, b) DO NOTHING',
    hint: 'If no statement needs it, keep it or drop it: the other side works without it.',
  },
  'index.unique-implied': {
    example: 'INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT (a, b) DO NOTHING',
    hint: 'If no statement needs it, keep it or drop it: the other side works without it.',
  },
  'unique.swapped': {
    example: 'REFERENCES t, with the primary key on a here and on b there',
    hint: 'Name the columns in REFERENCES and in ON CONFLICT, or use the same columns as the primary key.',
  },
  'unique.other-manner': {
    example: 'UPDATE t SET c = c + 1',
    hint: 'Check immediately on both sides, unless a statement or transaction needs temporary duplicates.',
  },
  'key.not-valid': {
    example: 'the same key twice',
    hint: 'Find the cause: duplicates, or a partition without the index.',
  },
  'key.held-by-invalid': { example: 'the same key twice', hint: 'Remove the duplicates first.' },
  'index.not-valid': {},
  'index.unique-absent': { hint: 'It fails if there are duplicates.' },
  'index.unique-scope': { hint: 'Decide which duplicates to refuse, and create the same index on both sides.' },
  'index.unique-values': {
    example: "INSERT INTO t (c) VALUES ('x') ON CONFLICT (c) DO NOTHING",
    hint: 'Keep it, unless a statement names the columns in ON CONFLICT.',
  },
  'unique.column-order': {
    example: 'SELECT * FROM t WHERE a = 1, with a key on (b, a)',
    hint: 'Put the column first that most queries use alone; an index on the other column helps the rest.',
  },
  'index.engine-method': {
    example: 'a search in an array, which a GIN index supports and a b-tree does not',
    hint: 'Nothing to fix.',
  },
  'index.engine-only': {
    example: 'a search in an array, which a GIN index supports',
    hint: 'Nothing to fix.',
  },
  'index.nocase': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column and index that.',
  },
  'index.keys-unproved': {
    hint: 'If both mean the same, write them in the same way if the engines allow it, or accept the finding.',
  },
  'index.include-one-engine': { hint: 'Nothing to fix. A further key column does the same for reads.' },
  'foreign-key.none': { hint: 'If the application checks its references itself, accept the finding.' },
  'index.redundant': { example: 'an index on (a) beside one on (a, b)' },
};
