import { resolve } from 'node:path';
import { EvenkeelError } from '../../errors.ts';
import { readSqlFile } from '../../sql/read-sql-file.ts';
import { engineOfScript, findMissingEnd } from '../engine-of-script.ts';
import { refuseEmpty } from '../without-schema.ts';
import { type ReadScripts, shownIn } from './source-scripts.ts';

/** One file of SQL. Refuses a dump that is cut off. */
export const readScriptFile: ReadScripts = async ({ path, engine }, { folder, fill }) => {
  const absolute = resolve(folder, path);
  const script = fill(await readSqlFile(absolute, shownIn(folder, absolute)));
  const missing = findMissingEnd(script.text);
  if (missing !== undefined)
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `"${script.file}" is cut off: the line "${missing}" is missing. Create the dump again.`,
    );
  if (engine === undefined) refuseEmpty(script);
  return { engine: engine ?? engineOfScript(script), files: [], scripts: [script], doubts: [], refusesNothing: true };
};
