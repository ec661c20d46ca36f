import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { NamedFile } from '../migrations/named-file.ts';

/** By what a runner may call a file. */
export interface FileKeys {
  readonly file: string;
  /** Its name and that of its folder if this is the migration, as `plainName` writes them. */
  readonly names: ReadonlySet<string>;
  /** The number in front of its name: in parts, and as digits alone; undefined: there is none. */
  readonly version: { readonly parts: string; readonly digits: string } | undefined;
  readonly hash: string;
}

/** Names of files start at the folder. */
export async function readFileKeys({ file, stem }: NamedFile, folder: string): Promise<FileKeys> {
  const own = plainName(basename(file));
  const isFolder = own === 'up' || own === 'migration';
  const name = isFolder ? basename(dirname(file)) : basename(file);
  return {
    file,
    names: new Set([plainName(name), plainName(stem.split('/').at(-1) ?? '')]),
    version: versionOf(name),
    hash: createHash('sha256')
      .update(await readFile(resolve(folder, file)))
      .digest('hex'),
  };
}

const ENDING = /(?:\.(?:up|do))?\.(?:sql(?:\.\w+)?|[cm]?[jt]s|py|rb|go|php|xml|ya?ml|json)$/i;

/** As names are compared: without ending, in small letters, without zeros in front. */
export function plainName(name: string): string {
  return (name.split('/').at(-1) ?? '')
    .replace(ENDING, '')
    .toLowerCase()
    .replaceAll('-', '_')
    .replace(/^(v?)0+(?=\d)/, '$1');
}

const VERSION = /^[vur]?(\d+(?:[._-]\d+(?![0-9a-z]))*)/i;

/** The version at the beginning of a name. */
export function versionOf(name: string): FileKeys['version'] {
  const found = VERSION.exec(name)?.[1];
  if (found === undefined) return undefined;
  const parts = found.split(/[._-]/);
  return {
    parts: parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('.'),
    digits: parts.join('').replace(/^0+(?=\d)/, ''),
  };
}
