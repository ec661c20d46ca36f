import { suggestion } from '../../introspection/nearest.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';

/** What goes by names, and where they are given. */
const PLACES = { database: 'databases', channel: 'notify' } as const;

/** The name, if it is one of those known. */
export function knownName(
  file: ConfigFile,
  path: ConfigPath,
  what: keyof typeof PLACES,
  name: string,
  known: readonly string[],
): string {
  return known.includes(name) ? name : refuseName(file, path, what, name, known);
}

/** Refuses a name that stands for nothing, with those that are near. A URL in its place may hold a secret, and is not repeated. */
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
      `"${path.join('.')}" must be a name; give the URL one under ${place}, and write that here.`,
    );
  }
  const near = suggestion(name, known);
  const all = known.length === 0 ? `; none stands under ${place}.` : `; known: ${known.join(', ')}.`;
  return file.refuse(path, `there is no ${what} "${name}"${near || all}`);
}
