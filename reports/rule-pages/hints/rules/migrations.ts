import type { RuleHints } from '../rule-hint.ts';

export const migrationHints: RuleHints = {
  'migration.fails': {
    hint: 'Correct the statement if no database has run the file yet. Otherwise add a file that makes what is missing.',
  },
  'migration.twin-missing': {
    hint: 'Add a file for the other engine.',
  },
  'migration.twin-stub': {
    hint: 'Complete the file if no database has run it yet. Otherwise add a file that does the rest.',
  },
  'migration.wrong-dialect': {
    hint: 'Write it for its engine, or say in its name that it is for the other one.',
  },
  'migration.leftover': {
    hint: 'Write the statement for this engine.',
  },
  'migration.order': {
    hint: 'Give the files an order that is the same for both engines, if no database has run them yet.',
  },
  'migration.not-commuting': {
    hint: 'Merge the other branch, and change the files of this one until the order does not matter.',
  },
  'migration.not-there': {
    hint: 'Add a file that makes what is missing: the runner does not run this one again.',
  },
  'migration.by-hand': {
    hint: 'Write a migration that does it, or undo it in the live database.',
  },
  'migration.ahead': {
    hint: 'Add the file to the folder: it is in the branch from which it was run.',
  },
  'migration.run-failed': {
    hint: 'Look at what of the file is there, complete or undo it, and tell the runner.',
  },
  'migration.not-undone': {
    hint: 'Correct the down migration: it undoes all that the migration does, and nothing else.',
  },
  'migration.number-twice': {
    hint: 'Give one of the files another number, if no database has run it yet.',
  },
  'migration.not-sql': {
    hint: 'Run the migrations with their own tool, and compare the databases.',
  },
  'migration.left-out': {
    hint: 'Name its engine in its name or its folder.',
  },
  'migration.unnumbered': {
    hint: 'Number the files, or put them into one file in the right order and use `sql:`.',
  },
  'migration.renumbered': {
    hint: 'Nothing needs to be done: files are paired by what they do.',
  },
  'migration.squashed': {
    hint: 'Nothing needs to be done: files are paired by what they do.',
  },
  'migration.replaced': {
    hint: 'See that the whole schema contains what the file does.',
  },
  'migration.pending': {
    hint: 'Run the migrations.',
  },
  'migration.rows-only': {
    hint: 'See that the other engine gets the rows, or say in a comment why it needs none.',
  },
  'migration.no-down': {
    hint: 'Write a down migration, or say in a comment why there is none.',
  },
  'migration.empty': {
    hint: 'Remove the file, or say in a comment why it does nothing.',
  },
};
