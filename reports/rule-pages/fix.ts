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

/** What each engine does, by its own SQL, and what to think of before: the hint, and what each engine notes under a key. */
export function fixOf(
  title: string,
  { key, hint }: { readonly key: string; readonly hint: string | undefined },
  sqlOf: (engine: Engine) => string | null,
): Fix {
  const inOrder = engines.toSorted((one, other) => compareText(one.title, other.title));
  const steps = inOrder.map((engine) => ({ engine: engine.title, sql: sqlOf(engine) }));
  const none = steps.every(({ sql }) => sql === null);
  const hints = [hint, ...inOrder.map(({ repair }) => repair.notes.get(key))].filter((each) => each !== undefined);
  return { title, ...(hints.length > 0 && { hint: hints.join(' ') }), steps: none ? [] : steps };
}
