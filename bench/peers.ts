import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Command } from './measured-process.ts';

const run = promisify(execFile);

/** `pg_dump -s` of a database, where one is installed that may read a server of that major version: it must not be older. */
export async function findPgDump(url: string, serverMajor: number): Promise<Command | undefined> {
  for (const program of ['pg_dump', ...globSync('/usr/lib/postgresql/*/bin/pg_dump').toSorted().toReversed()]) {
    const version = await versionOf(program);
    if (version === undefined || Number.parseInt(version, 10) < serverMajor) continue;
    return { program, arguments: ['--schema-only', `--dbname=${url}`], environment: { PGOPTIONS: '-c jit=off' } };
  }
  return undefined;
}

/** `.schema` of a SQLite file, where the shell is installed. */
export async function findSqliteShell(path: string): Promise<Command | undefined> {
  const found = await versionOf('sqlite3');
  return found === undefined ? undefined : { program: 'sqlite3', arguments: ['-readonly', path, '.schema'] };
}

async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version']);
    return /\d[\d.]*/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
