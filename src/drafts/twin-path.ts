import type { Engine } from '../../introspection/index.ts';
import type { MigrationFile } from '../migrations/migration-file.ts';
import { migrationFilesAmong } from '../migrations/migration-scripts.ts';
import { namedFile } from '../migrations/named-file.ts';

/** Where the layout of a folder wants the twin of a file; undefined: it does not show, or a file is there. `paths`: all files of the folder. */
export function findTwinPath(
  path: string,
  paths: readonly string[],
  { from, to, isShared }: { readonly from: Engine; readonly to: Engine; readonly isShared: boolean },
): string | undefined {
  const taken = new Set(paths);
  const fits = (candidate: string) =>
    candidate !== path && !taken.has(candidate) && isTwin(candidate, path, paths, to, isShared);
  const replaced = wordsOf(to, paths).flatMap((word) => withWord(path, from, word));
  if (!isShared) return [path, ...replaced].find((candidate) => !taken.has(candidate));
  const added = marksOf(to, paths).flatMap((mark) => withMark(path, mark));
  const removed = withWord(path, from, '').flatMap((bare) => [
    bare.replaceAll(/[_.-]+(?=\.)/g, ''),
    bare.replace(/\.$/, ''),
  ]);
  const isMarked = marksOf(to, paths).length > 0;
  return (isMarked ? [...replaced, ...added, ...removed] : [...removed, ...replaced]).find(fits);
}

/** Whether a path would be run for the engine, as the twin of the other one. */
function isTwin(candidate: string, path: string, paths: readonly string[], to: Engine, isShared: boolean): boolean {
  const files = migrationFilesAmong([...paths, candidate]);
  const find = (wanted: string) => files.find((file) => file.path === wanted);
  const [own, twin] = [find(path), find(candidate)];
  if (own === undefined || twin === undefined || stemOf(own) !== stemOf(twin)) return false;
  return twin.dialect === to || (twin.dialect === undefined && own.dialect !== undefined && isShared);
}

function stemOf(file: MigrationFile): string {
  return namedFile(file, '').stem;
}

/** The words for an engine, those first that paths of the folder have. */
function wordsOf({ sql: { words } }: Engine, paths: readonly string[]): readonly string[] {
  const uses = (word: string) => paths.filter((path) => wordIn(word).test(path)).length;
  return words.toSorted((one, other) => uses(other) - uses(one));
}

function wordIn(word: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'i');
}

/** The path with another word, or none, where it names the engine. */
function withWord(path: string, { sql: { words } }: Engine, word: string): readonly string[] {
  return words.filter((own) => wordIn(own).test(path)).map((own) => path.replace(wordIn(own), () => word));
}

/** How files of an engine are marked: `_postgres` and where it stands, a folder, or an extension. */
interface Mark {
  readonly sign: string;
  readonly as: 'ending' | 'extension' | 'folder';
}

function marksOf({ sql: { words } }: Engine, paths: readonly string[]): readonly Mark[] {
  const marks = paths.flatMap((path) =>
    words.flatMap((word): readonly Mark[] => {
      const folder = new RegExp(`^(?:[^/]*/)*?([^/]*${word}[^/]*)/`, 'i').exec(path)?.[1];
      const ending = new RegExp(`([_.-]${word})(?:\\.(?:up|down))?\\.sql$`, 'i').exec(path)?.[1];
      const extension = new RegExp(`\\.sql(\\.${word})$`, 'i').exec(path)?.[1];
      return [
        ...(ending === undefined ? [] : [{ sign: ending, as: 'ending' as const }]),
        ...(extension === undefined ? [] : [{ sign: extension, as: 'extension' as const }]),
        ...(folder === undefined ? [] : [{ sign: folder, as: 'folder' as const }]),
      ];
    }),
  );
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}

function withMark(path: string, { sign, as }: Mark): readonly string[] {
  switch (as) {
    case 'ending':
      return [path.replace(/(?=(?:\.(?:up|down))?\.sql$)/i, () => sign)];
    case 'extension':
      return [`${path}${sign}`];
    case 'folder':
      return [`${sign}/${path}`];
  }
}
