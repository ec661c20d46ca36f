import type { MigrationFile } from './migration-file.ts';
import { withoutVersion } from './migration-order.ts';

/** A file that is run, and its name without the marks of layouts and engines. */
export interface NamedFile {
  /** Its path in messages. */
  readonly file: string;
  /** With its folders; a file and its twin usually have the same: `0007_add_tags`. */
  readonly stem: string;
  /** The stem without numbers: `add_tags`; empty if there is nothing else. */
  readonly title: string;
}

export function namedFile({ folders, stem }: MigrationFile, file: string): NamedFile {
  const parts = [...folders, stem];
  return { file, stem: parts.join('/'), title: parts.map(withoutVersion).join('/') };
}
