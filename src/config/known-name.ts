import { suggestion } from '../../introspection/nearest.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';

/** Things with names, and the section that defines them. */
const PLACES = { database: 'databases', channel: 'notify' } as const;

/** The name, if it is known. */
export function knownName(
  file: ConfigFile,
  path: ConfigPath,
  what: keyof typeof PLACES,
  name: string,
  known: readonly string[],
): string {
  return known.includes(name) ? name : refuseName(file, path, what, name, known);
}

/** Refuses an unknown name and suggests similar ones. If the text is a URL, it may contain a secret and is not repeated. */
export function refuseName(
  file: ConfigFile,
  path: ConfigPath,
  what: keyof typeof PLACES,
  name: string,
  known: readonly string[],
): never {
  const place = PLACES[what];
  if (name.includes('://')) {
    return file.refuse(
      path,
      `"${path.join('.')}" must be a name; give the URL a name under ${place}, and write that name here.`,
    );
  }
  const near = suggestion(name, known);
  const all = known.length === 0 ? `; ${place} is empty.` : `; known: ${known.join(', ')}.`;
  return file.refuse(path, `there is no ${what} "${name}"${near || all}`);
}
