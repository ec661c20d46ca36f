import type { RuleHints } from '../rule-hint.ts';

export const columnHints: RuleHints = {
  'identity.single-row': { hint: 'A default on the other side makes both equal.' },
  'identity.always': {
    hint: 'If rows are copied with their keys, let both sides accept them; a single INSERT can use OVERRIDING SYSTEM VALUE.',
  },
  'identity.unowned': {
    hint: 'Let the column own its sequence: then the sequence is dropped and restarted with the column.',
  },
  'identity.one-side': {
    hint: 'If the application always sets the key, accept the finding. Otherwise let the other side number rows too.',
  },
  'identity.sequence-by-name': { hint: 'Then the default refers to the sequence itself, whatever its name.' },
  'identity.natural-key': {
    hint: 'Only if the application leaves the number to the database: let the other side number rows too, or remove the numbering from SQLite.',
  },
  'column.nullable-key': { hint: 'Rows without a key need one first.' },
  'column.not-null-key': { hint: 'Rows without a key need one first.' },
  'column.extra-required': {
    hint: 'Give the column a default, or allow NULL, so that old statements work; or add the column on the expected side.',
  },
  'collation.citext': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column on both sides.',
  },
  'collation.ignoring-case': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column on both sides.',
  },
  'collation.unique': { hint: 'It fails if there are values that the new collation treats as equal.' },
};
