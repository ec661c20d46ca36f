import { printable } from '../../reports/index.ts';
import type { MigrationFile } from './migration-file.ts';

const MOST_NAMES = 5;

/** At most a few of their paths. */
export function namesOf(files: readonly Pick<MigrationFile, 'path'>[]): string {
  const names = files.slice(0, MOST_NAMES).map(({ path }) => printable(path));
  const more = files.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
