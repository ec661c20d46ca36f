import type { RuleText } from '../rule.ts';

/** Rules about files of migrations, not about what they make. */
export const migrationRules = [
  {
    id: 'migration.fails',
    title: 'A migration that fails',
    says: 'A statement of the file fails.',
    why: 'A runner that goes on leaves the schema without it, and one that stops never runs the files after it.',
    verdict: 'different',
    impact: 'data',
  },
  {
    id: 'migration.twin-missing',
    title: 'A migration without a twin',
    says: 'No file of the other engine does what this file does.',
    why: 'The schemas differ as soon as the file has been run.',
    verdict: 'different',
    impact: 'data',
  },
  {
    id: 'migration.twin-stub',
    title: 'A twin that is a stub',
    says: 'The file of the same name for the other engine does far less.',
    why: 'A check that only looks for a file of the same name passes, and the schemas differ.',
    verdict: 'different',
    impact: 'data',
  },
] as const satisfies readonly RuleText[];

export type MigrationRule = (typeof migrationRules)[number]['id'];
