import { introspect, redactSource, type Snapshot } from '../../introspection/index.ts';
import type { MigrationRemark, Policy } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { readStatements } from '../replay/read-statements.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import { readMigrationFiles } from '../replay/scripts/migration-files.ts';
import { compareLive, type MigrationsRead } from './compare-live.ts';

export interface LivesAsk {
  /** Folders of migrations, one for each engine; their paths start at `folder`. */
  readonly sources: readonly string[];
  /** The live databases. */
  readonly databases: readonly string[];
  readonly folder: string;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Called before each step with a text for people. */
  readonly onStep: (step: string) => void;
}

export interface ComparedLives {
  readonly remarks: readonly MigrationRemark[];
  /** A sentence for each database. */
  readonly notes: readonly string[];
}

/** Compares each live database with the files of its engine. Throws `EvenkeelError` or `IntrospectionError`. */
export async function compareLives({ sources, databases, onStep, ...asked }: LivesAsk): Promise<ComparedLives> {
  const sides = new Map<string, MigrationsRead>();
  for (const source of sources) {
    const parsed = { ...parseReplaySource(source), shown: redactSource(source) };
    const read = await readStatements(parsed, asked.folder, readMigrationFiles);
    sides.set(read.engine.name, { source: parsed, read });
  }
  const remarks: MigrationRemark[] = [];
  const notes: string[] = [];
  for (const database of new Set(databases)) {
    const shown = redactSource(database);
    onStep(`reading ${shown}`);
    const live = await introspect(database);
    const side = sides.get(live.engine.name);
    if (side === undefined) throw withoutFiles(shown, live, sources);
    onStep(`comparing ${shown} with the files that it has run`);
    const compared = await compareLive(side, { ...asked, live, database });
    remarks.push(...compared.remarks);
    notes.push(compared.note);
  }
  return { remarks, notes };
}

function withoutFiles(shown: string, { engine }: Snapshot, sources: readonly string[]): EvenkeelError {
  return new EvenkeelError(
    'E_USAGE',
    `"${shown}" is a database of ${engine.name}, and no folder has files for it (${sources.map(redactSource).join(', ')}): leave it out, or give the folder of its engine.`,
  );
}
