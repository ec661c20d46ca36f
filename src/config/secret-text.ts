import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ownValue } from '../../introspection/index.ts';
import { unreadableWhy } from '../unreadable-file.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /(\$)?\$\{([^}]*)\}?/g;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const FILE = /^file:(.+)$/s;

/**
 * A text of the configuration with its references resolved: `${NAME}` from the environment, `${file:/path}` with the
 * trimmed content of the file; `$${` is `${`. Values inside a longer text that begins with `scheme://` are
 * percent-encoded; other values are used as they are. An error names the missing reference and never shows a value.
 */
export async function filledIn(file: ConfigFile, path: ConfigPath, text: string, env: Environment): Promise<string> {
  const parts: string[] = [];
  const encoded = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, escaped, reference = ''] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (escaped !== undefined) {
      parts.push(whole.slice(1));
      continue;
    }
    const value = await referenceValue(file, path, whole.endsWith('}') ? reference : '', env);
    parts.push(encoded ? encodeURIComponent(value) : value);
  }
  return [...parts, text.slice(end)].join('');
}

async function referenceValue(
  file: ConfigFile,
  path: ConfigPath,
  reference: string,
  env: Environment,
): Promise<string> {
  const key = `"${path.join('.')}"`;
  const [, secretFile] = FILE.exec(reference) ?? [];
  if (secretFile !== undefined) {
    const value = await readSecret(resolve(file.folder, secretFile)).catch((cause: unknown) =>
      file.refuse(path, `${key} needs the file "${secretFile}", which cannot be read: ${unreadableWhy(cause)}.`),
    );
    return value === '' ? file.refuse(path, `${key} needs the file "${secretFile}", which is empty.`) : value;
  }
  if (!VARIABLE.test(reference)) {
    return file.refuse(
      path,
      `${key} has a "\${" that begins neither \${NAME} nor \${file:/path}; write $\${ for the two characters.`,
    );
  }
  const value = ownValue(env, reference);
  if (value === undefined)
    return file.refuse(path, `${key} needs the environment variable ${reference}, which is not set.`);
  return value === ''
    ? file.refuse(path, `${key} needs the environment variable ${reference}, which is empty.`)
    : value;
}

async function readSecret(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).trim();
}
