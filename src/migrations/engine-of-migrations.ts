import { type Engine, engines, type Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { dialectIn } from './dialect.ts';
import { adviceOnEngine, orTitles } from './engine-words.ts';
import type { MigrationFile } from './migration-file.ts';
import { sqlSignsIn } from './sql-signs.ts';

/**
 * The engine that a folder is for. Decided by the marks in the paths of its files, else by the names of the folders around it,
 * else by the SQL in the files. `shown`: its path as given. Throws if several engines are possible.
 */
export async function engineOfMigrations(
  shown: string,
  files: readonly MigrationFile[],
  readScripts: (files: readonly MigrationFile[]) => Promise<readonly Script[]>,
): Promise<Engine> {
  const forward = files.filter(({ role }) => role !== 'undo');
  const marked = engines.filter((engine) => forward.some(({ dialect }) => dialect === engine));
  const unmarked = forward.filter(({ dialect }) => dialect === undefined || dialect === 'shared');
  if (marked.length > 1)
    throw undecided(shown, `has migrations for ${marked.map(({ title }) => title).join(' and for ')}`);
  const [only] = marked;
  if (only !== undefined && unmarked.every(({ dialect }) => dialect === 'shared')) return only;
  if (only !== undefined) throw undecided(shown, 'has migrations with and without an engine in their names');
  const bySurroundings = engineOfPath(shown);
  if (bySurroundings !== undefined) return bySurroundings;
  const signs = (await readScripts(unmarked)).flatMap(sqlSignsIn).filter(({ weak }) => !weak);
  const found = new Set(signs.map(({ of }) => of));
  const [first, ...others] = engines.filter((engine) => found.has(engine));
  if (first === undefined || others.length > 0)
    throw undecided(shown, `does not show whether it is for ${orTitles('for ').slice('for '.length)}`);
  return first;
}

/** By the nearest folder with an engine word. */
function engineOfPath(shown: string): Engine | undefined {
  const dialects = shown.split(/[\\/]/).toReversed().map(dialectIn);
  const dialect = dialects.find((found) => found !== undefined && found !== 'shared');
  return engines.find((engine) => engine === dialect);
}

function undecided(shown: string, why: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', `${printable(shown)} ${why}: ${adviceOnEngine()}.`);
}
