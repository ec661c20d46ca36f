import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { ownValue } from '../../../introspection/index.ts';
import type { Environment } from '../secret-text.ts';
import { type FoundDatabase, nameFrom } from './found-database.ts';

const SOURCE = /^(?:(postgres(?:ql)?):\/\/|sqlite:)./i;
const ENV_FILE = /^\.env(?:\.(?!.*(?:example|sample|template|dist))[\w.-]+)?$/;
const OUR_OWN = /^EVENKEEL_/;

/** Variables of the environment, and of `.env` files in a directory, that contain the URL of a database; values are not copied. */
export async function findDatabaseUrls(folder: string, env: Environment): Promise<readonly FoundDatabase[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .flatMap((entry) => (entry.isFile() && ENV_FILE.test(entry.name) ? [entry.name] : []))
    .toSorted();
  const found = foundIn(env, 'the environment', folder);
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    found.push(...foundIn(parseEnv(text), file, folder));
  }
  return found;
}

function foundIn(variables: Environment, where: string, folder: string): FoundDatabase[] {
  return Object.keys(variables)
    .toSorted()
    .flatMap((variable) => {
      const value = ownValue(variables, variable) ?? '';
      const [source, postgres] = SOURCE.exec(value) ?? [];
      if (source === undefined || OUR_OWN.test(variable) || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) return [];
      const address = postgres === undefined ? pathOf(value, folder) : addressOf(value);
      return {
        name: nameOf(variable),
        url: `\${${variable}}`,
        where,
        engine: postgres === undefined ? ('sqlite' as const) : ('postgres' as const),
        variables: [variable],
        ...(address !== undefined && { address }),
      };
    });
}

/** `STAGING_DATABASE_URL` is staging, `DATABASE_URL` database. */
function nameOf(variable: string): string {
  const word = variable.replace(/_?(?:URL|URI|DSN)$/i, '');
  return nameFrom(word.replace(/_(?:DATABASE|DB|POSTGRES|PG)$/i, '').replaceAll('_', '-'), 'database');
}

function addressOf(url: string): string | undefined {
  const { hostname = '', port = '', pathname = '' } = URL.parse(url) ?? {};
  return hostname === '' ? undefined : `${hostname.replace('127.0.0.1', 'localhost')}:${port || '5432'}${pathname}`;
}

function pathOf(source: string, folder: string): string | undefined {
  const [, path] = /^sqlite:(?:\/\/)?([^?#]+)/i.exec(source) ?? [];
  return path === undefined ? undefined : resolve(folder, path);
}
