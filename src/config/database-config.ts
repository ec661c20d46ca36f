import { ownValue } from '../../introspection/index.ts';
import { redactText } from '../redact.ts';
import { absoluteSource, isKnownSource, unknownSourceWhy } from '../sources/any-source.ts';
import { parseRunSource, type RunVariable, renderRunSource } from '../sources/run-source.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';
import type { CommandEntry } from './database-schema.ts';
import { type Environment, filledIn } from './secret-text.ts';
import type { DatabaseConfig } from './service-config.ts';
import { timerOf } from './timer-of.ts';

const TIMEOUT = '2m';

/** The database with a known name. Throws `EvenkeelError` if its URL cannot be resolved. */
export async function databaseOf(file: ConfigFile, name: string, env: Environment): Promise<DatabaseConfig> {
  const entry = ownValue(file.value.databases, name) ?? '';
  const path = ['databases', name];
  if (typeof entry !== 'string' && 'run' in entry)
    return { name, source: await commandSource(file, path, entry, env), timeoutMs: timerOf(file, path, TIMEOUT) };
  const { url, timeout = TIMEOUT } = typeof entry === 'string' ? { url: entry } : entry;
  const place = typeof entry === 'string' ? path : [...path, 'url'];
  const source = absoluteSource(await filledIn(file, place, url, env), file.folder);
  if (!isKnownSource(source)) {
    return file.refuse(place, `"${place.join('.')}" ${unknownSourceWhy(source.slice(0, source.indexOf(':') + 1))}`);
  }
  return { name, source, timeoutMs: timerOf(file, [...path, 'timeout'], timeout) };
}

/** The names of all databases, sorted. */
export function databaseNames(file: ConfigFile): readonly string[] {
  return Object.keys(file.value.databases ?? {}).toSorted();
}

/** References are filled in for variables, and not in the command: its shell does that. */
async function commandSource(
  file: ConfigFile,
  path: ConfigPath,
  { run, env: variables = {}, extensions, timeout, ...options }: CommandEntry,
  env: Environment,
): Promise<string> {
  const environment: RunVariable[] = [];
  for (const [name, text] of Object.entries(variables)) {
    const value = await filledIn(file, [...path, 'env', name], text, env);
    environment.push({ name, value, secret: value !== text || redactText(value) !== value });
  }
  const wanted = timeout === undefined ? undefined : checkedTimeout(file, path, timeout);
  const parts = { ...options, command: run, environment, extensions: extensions?.join(','), timeout: wanted };
  const source = absoluteSource(renderRunSource(parts), file.folder);
  try {
    parseRunSource(source);
  } catch (error) {
    return file.refuse(path, error instanceof Error ? error.message : String(error));
  }
  return source;
}

function checkedTimeout(file: ConfigFile, path: ConfigPath, timeout: string): string {
  timerOf(file, [...path, 'timeout'], timeout);
  return timeout;
}
