import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Engine, engines, ownValue, serverOf } from '../../../introspection/index.ts';
import type { Environment } from '../secret-text.ts';
import { type FoundDatabase, nameFrom } from './found-database.ts';

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
      const engine = engines.find(({ discovery }) => discovery.source.test(value));
      if (engine === undefined || OUR_OWN.test(variable) || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) return [];
      const address = engine.discovery.addressOf(value, folder);
      return {
        name: nameOf(variable, engine),
        url: `\${${variable}}`,
        where,
        isServer: serverOf(value) !== null,
        variables: [variable],
        ...(address !== undefined && { address }),
      };
    });
}

/** `STAGING_DATABASE_URL` is staging, `DATABASE_URL` database. */
function nameOf(variable: string, { discovery }: Engine): string {
  const word = variable.replace(/_?(?:URL|URI|DSN)$/i, '');
  const endings = ['DATABASE', 'DB', ...discovery.words].join('|');
  return nameFrom(word.replace(new RegExp(`_(?:${endings})$`, 'i'), '').replaceAll('_', '-'), 'database');
}
