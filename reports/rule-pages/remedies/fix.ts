import type { Remedy } from './remedy.ts';

/** One way to mend a difference, as a page shows it. */
export interface Fix {
  readonly title: string;
  /** What to think of before. */
  readonly hint?: string;
  /** One for each engine; none for what is mended in no database. */
  readonly steps: readonly FixStep[];
}

interface FixStep {
  readonly engine: string;
  /** Null: the engine knows no such thing. */
  readonly sql: string | null;
}

/** What engines are called before people, by their names. */
export const engineTitles = { postgres: 'PostgreSQL', sqlite: 'SQLite' } as const;

export function fixOf(title: string, { hint, postgres, sqlite }: Remedy): Fix {
  const steps = [
    { engine: engineTitles.postgres, sql: postgres },
    { engine: engineTitles.sqlite, sql: sqlite },
  ];
  const none = steps.every(({ sql }) => sql === null);
  return { title, ...(hint !== undefined && { hint }), steps: none ? [] : steps };
}
