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
};
