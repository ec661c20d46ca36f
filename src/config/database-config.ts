import { ownValue } from '../../introspection/index.ts';
import type { ConfigFile } from './config-file.ts';
import { isKnownSource, unknownSourceWhy } from './known-source.ts';
import { absoluteSource } from './local-source.ts';
import { type Environment, filledIn } from './secret-text.ts';
import type { DatabaseConfig } from './service-config.ts';
import { timerOf } from './timer-of.ts';

const TIMEOUT = '2m';

/** The database with a known name. Throws `EvenkeelError` if its URL cannot be resolved. */
export async function databaseOf(file: ConfigFile, name: string, env: Environment): Promise<DatabaseConfig> {
  const entry = ownValue(file.value.databases, name) ?? '';
  const { url, timeout = TIMEOUT } = typeof entry === 'string' ? { url: entry } : entry;
  const path = typeof entry === 'string' ? ['databases', name] : ['databases', name, 'url'];
  const source = absoluteSource(await filledIn(file, path, url, env), file.folder);
  if (!isKnownSource(source)) {
    return file.refuse(path, `"${path.join('.')}" ${unknownSourceWhy(source.slice(0, source.indexOf(':') + 1))}`);
  }
  return { name, source, timeoutMs: timerOf(file, ['databases', name, 'timeout'], timeout) };
}

/** The names of all databases, sorted. */
export function databaseNames(file: ConfigFile): readonly string[] {
  return Object.keys(file.value.databases ?? {}).toSorted();
}
