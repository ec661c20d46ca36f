import { isAbsolute, relative, sep } from 'node:path';
import type { Engine, Script } from '../../../introspection/index.ts';
import type { Doubt } from '../../migrations/doubt.ts';
import type { NamedFile } from '../../migrations/named-file.ts';
import type { ReplaySource } from '../replay-source.ts';

/** The texts of SQL that a source gives. */
interface SourceScripts {
  readonly engine: Engine;
  /** The files of a folder of migrations, in the order in which they are run; none for other sources. */
  readonly files: readonly NamedFile[];
  readonly scripts: readonly Script[];
  /** What was left out or is doubtful. */
  readonly doubts: readonly Doubt[];
  /** Reads what undoes the files, by their names; undefined: the source has no files to undo. */
  readUndo?(): Promise<ReadonlyMap<string, readonly Script[]>>;
  /** Whether to refuse SQL that creates nothing. */
  readonly refusesNothing: boolean;
}

interface ScriptSurroundings {
  /** Where the path of the source begins. Messages name files in it relative to it. */
  readonly folder: string;
  /** Replaces placeholders by their values. */
  fill(script: Script): Script;
}

/** Reads the texts of a source. Throws `EvenkeelError`. */
export type ReadScripts = (source: ReplaySource, surroundings: ScriptSurroundings) => Promise<SourceScripts>;

/** The path of a file for messages. */
export function shownIn(folder: string, path: string): string {
  const below = relative(folder, path);
  const shown = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : below;
  return shown.split(sep).join('/');
}
