import { dialectOf } from './dialect.ts';
import type { MigrationFile } from './migration-file.ts';
import { withoutVersion } from './migration-order.ts';
import { NOTHING_SEEN, type SeenInText } from './seen-in-text.ts';

/** A file that is run, and its name without the marks of layouts and engines. */
export interface NamedFile {
  /** Its path in messages. */
  readonly file: string;
  /** With its folders; a file and its twin usually have the same: `7_add_tags`. */
  readonly stem: string;
  /** The stem without numbers: `add_tags`; empty if there is nothing else. */
  readonly title: string;
  readonly seen: SeenInText;
}

export function namedFile({ folders, stem }: MigrationFile, file: string, seen = NOTHING_SEEN): NamedFile {
  const parts = [...folders, withoutDialect(stem)].map(plainName);
  return { file, stem: parts.join('/'), title: parts.map(withoutVersion).join('/'), seen };
}

/** `sqlite.initial` and `pg.initial` are files of one name. */
function withoutDialect(stem: string): string {
  return stem
    .split('.')
    .filter((word) => dialectOf(word) === undefined)
    .join('.');
}

/** As names are compared: `0007-Add-Tags` is `7_add_tags`. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('-', '_')
    .replace(/^(v?)0+(?=\d)/, '$1');
}
