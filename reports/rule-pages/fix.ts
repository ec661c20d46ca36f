import { compareText, type Engine, engines } from '../../introspection/index.ts';

/** One way to fix a difference, as a page shows it. */
export interface Fix {
  readonly title: string;
  /** What to think of before. */
  readonly hint?: string;
  /** One for each engine; none for what is fixed in no database. */
  readonly steps: readonly FixStep[];
}

interface FixStep {
  /** As people call it. */
  readonly engine: string;
  /** Null: the engine knows no such thing. */
  readonly sql: string | null;
}

/** What each engine does, by its own SQL. */
export function fixOf(title: string, hint: string | undefined, sqlOf: (engine: Engine) => string | null): Fix {
  const steps = engines
    .map((engine) => ({ engine: engine.title, sql: sqlOf(engine) }))
    .toSorted((one, other) => compareText(one.engine, other.engine));
  const none = steps.every(({ sql }) => sql === null);
  return { title, ...(hint !== undefined && { hint }), steps: none ? [] : steps };
}
