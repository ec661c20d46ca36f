import { engines } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';

/** The two sources of an audit of migrations: of one folder for two engines, or of two folders. */
export function sourcesOfMigrations(folders: readonly string[]): {
  readonly expected: string;
  readonly actual: string;
} {
  const [first = '', second] = folders.map(sourceOf);
  if (second !== undefined) return { expected: first, actual: second };
  const [one, other] = engines;
  if (one === undefined || other === undefined) throw new Error('migrations: there is only one engine');
  return { expected: `${first}?engine=${one.name}`, actual: `${first}?engine=${other.name}` };
}

function sourceOf(folder: string): string {
  if (!folder.includes('?')) return `migrations:${folder}`;
  throw new EvenkeelError(
    'E_USAGE',
    `${printable(folder)} cannot be the name of a folder of migrations: a "?" begins options.`,
  );
}
