import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { versionPartsOf, withoutLeadingZeros } from '../migrations/migration-order.ts';
import { type NamedFile, plainName } from '../migrations/named-file.ts';

/** By what a runner may call a file. */
export interface FileKeys {
  readonly file: string;
  /** Its name and that of its folder if this is the migration, as `bareName` writes them. */
  readonly names: ReadonlySet<string>;
  /** The number in front of its name: in parts, and as digits alone; undefined: there is none. */
  readonly version: { readonly parts: string; readonly digits: string } | undefined;
  readonly hash: string;
}

/** Names of files start at the folder. */
export async function readFileKeys({ file, stem }: NamedFile, folder: string): Promise<FileKeys> {
  const own = bareName(basename(file));
  const isFolder = own === 'up' || own === 'migration';
  const name = isFolder ? basename(dirname(file)) : basename(file);
  return {
    file,
    names: new Set([bareName(name), bareName(stem.split('/').at(-1) ?? '')]),
    version: versionKeysOf(name),
    hash: createHash('sha256')
      .update(await readFile(resolve(folder, file)))
      .digest('hex'),
  };
}

const ENDING = /(?:\.(?:up|do))?\.(?:sql(?:\.\w+)?|[cm]?[jt]s|py|rb|go|php|xml|ya?ml|json)$/i;

/** A name as names are compared, without folders and ending. */
export function bareName(name: string): string {
  return plainName((name.split('/').at(-1) ?? '').replace(ENDING, ''));
}

/** The letter of a file that undoes or is repeated. */
const LETTER = /^[ur](?=\d)/i;

/** The version at the beginning of a name. */
export function versionKeysOf(name: string): FileKeys['version'] {
  const parts = versionPartsOf(name.replace(LETTER, ''));
  return (
    parts && {
      parts: parts.map(withoutLeadingZeros).join('.'),
      digits: withoutLeadingZeros(parts.join('')),
    }
  );
}
