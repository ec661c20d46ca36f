import type { Remedy } from './remedy.ts';

/** One way to fix a difference, as a page shows it. */
export interface Fix {
  readonly title: string;
  /** What to consider first. */
  readonly hint?: string;
  /** One for each engine; none for a fix outside the database. */
  readonly steps: readonly FixStep[];
}

interface FixStep {
  readonly engine: string;
  /** Null: the engine has no such thing. */
  readonly sql: string | null;
}

/** The names of engines for people. */
export const engineTitles = { postgres: 'PostgreSQL', sqlite: 'SQLite' } as const;

export function fixOf(title: string, { hint, postgres, sqlite }: Remedy): Fix {
  const steps = [
    { engine: engineTitles.postgres, sql: postgres },
    { engine: engineTitles.sqlite, sql: sqlite },
  ];
  const none = steps.every(({ sql }) => sql === null);
  return { title, ...(hint !== undefined && { hint }), steps: none ? [] : steps };
}
