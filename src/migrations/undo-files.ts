import type { Engine } from '../../introspection/index.ts';
import type { MigrationFile } from './migration-file.ts';
import { versionOf } from './migration-order.ts';

/**
 * The file that undoes a migration of an engine: one of the same name, or the only one of its number. That of the engine comes
 * before one for every engine.
 */
export function findUndoFile(
  file: MigrationFile,
  engine: Engine,
  all: readonly MigrationFile[],
): MigrationFile | undefined {
  const beside = all.filter(
    ({ role, folders, dialect = 'shared' }) =>
      role === 'undo' && folders.join('/') === file.folders.join('/') && (dialect === engine || dialect === 'shared'),
  );
  const named = beside.filter(({ stem }) => stem === file.stem);
  const found = named.length > 0 ? named : onlyOf(numberOf(file), beside);
  return found.find(({ dialect }) => dialect === engine) ?? found[0];
}

function onlyOf(number: string | undefined, files: readonly MigrationFile[]): readonly MigrationFile[] {
  const numbered = files.filter((file) => number !== undefined && numberOf(file) === number);
  return numbered.length === 1 ? numbered : [];
}

function numberOf({ stem }: MigrationFile): string | undefined {
  return versionOf(stem)?.join('.');
}
