import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

interface Login {
  readonly host: string;
  readonly port: number;
  readonly database?: string | undefined;
  readonly user?: string | undefined;
}

/**
 * The password that libpq's password file (PGPASSFILE or `~/.pgpass`) holds for the login; empty where it holds none.
 * A file that others may read is ignored, as libpq does. https://www.postgresql.org/docs/current/libpq-pgpass.html
 * The package pgpass is not used: it takes the last matching line, libpq the first.
 */
export async function readPasswordFile(login: Login): Promise<string> {
  const text = await readPrivateFile(process.env.PGPASSFILE || join(homedir(), '.pgpass'));
  const host = login.host.startsWith('/') ? ['localhost', login.host] : [login.host];
  const wanted = [host, [String(login.port)], [login.database ?? ''], [login.user ?? '']];
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const fields = fieldsOf(line);
    if (wanted.every((values, place) => fields[place] === '*' || values.includes(fields[place] ?? ''))) {
      return fields[4] ?? '';
    }
  }
  return '';
}

async function readPrivateFile(path: string): Promise<string> {
  try {
    const { mode } = await stat(path);
    const shared = process.platform !== 'win32' && (mode & 0o077) !== 0;
    return shared ? '' : await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of a line, separated by colons. A backslash escapes the next character. */
function fieldsOf(line: string): readonly string[] {
  const fields = line.replace(/\r$/, '').match(/(?:\\.|[^:\\])*(?::|$)/g) ?? [];
  return fields.map((field) => field.replace(/:$/, '').replace(/\\(.)/g, '$1'));
}
