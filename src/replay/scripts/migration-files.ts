import { resolve } from 'node:path';
import { readMigrationScripts } from '../../migrations/migration-scripts.ts';
import { type ReadScripts, shownIn } from './source-scripts.ts';

/** A folder of migrations. */
export const readMigrationFiles: ReadScripts = async ({ path, engine }, { folder, fill }) => {
  const { files, scripts, doubts, readUndo, ...found } = await readMigrationScripts(
    resolve(folder, path),
    engine,
    fill,
  );
  const inFolder = <F extends { readonly file: string }>(named: F): F => ({
    ...named,
    file: shownIn(folder, resolve(named.file)),
  });
  return {
    ...found,
    files: files.map(inFolder),
    scripts: scripts.map(inFolder),
    doubts: doubts.map(({ note, remarks }) => ({ note, ...(remarks && { remarks: remarks.map(inFolder) }) })),
    async readUndo() {
      const undo = [...(await readUndo())];
      return new Map(undo.map(([file, undoing]) => [inFolder({ file }).file, undoing.map(inFolder)]));
    },
    refusesNothing: false,
  };
};
