import { engines } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';

/** The two sources of an audit of migrations: of one folder for two engines, or of two folders. */
export function sourcesOfMigrations(folders: readonly string[]): {
  readonly expected: string;
  readonly actual: string;
} {
  const [first = '', second] = folders.map((folder) => `migrations:${folder}`);
  if (second !== undefined) return { expected: first, actual: second };
  const [one, other] = engines;
  if (one === undefined || other === undefined) throw new Error('migrations: there is only one engine');
  if (/[?&]engine=/.test(first))
    throw new EvenkeelError(
      'E_USAGE',
      `${printable(folders.join(' '))} is for one engine: leave out "engine=" if the folder has the files of both, or give the folder of the other engine too.`,
    );
  const begin = first.includes('?') ? '&' : '?';
  return { expected: `${first}${begin}engine=${one.name}`, actual: `${first}${begin}engine=${other.name}` };
}
