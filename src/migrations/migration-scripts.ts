import { isAbsolute, join, relative } from 'node:path';
import type { Engine, Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { dialectOf } from './dialect.ts';
import { type Doubt, remarkOn } from './doubt.ts';
import { engineOfMigrations } from './engine-of-migrations.ts';
import { layouts } from './layouts/registry.ts';
import { listFiles } from './list-files.ts';
import type { MigrationFile } from './migration-file.ts';
import { type NamedFile, namedFile } from './named-file.ts';
import { namesOf } from './names-of.ts';
import { readScript } from './read-script.ts';
import { downSectionsOf, upSectionsOf } from './sections.ts';
import { type SignedScript, seenInFiles } from './seen-in-text.ts';
import { filesFor } from './select-files.ts';
import { type SqlSign, sqlSignsIn } from './sql-signs.ts';
import { engineOfRecords, recordDoubts, toolRecordsAmong, withRecords } from './tool-record.ts';
import { findUndoFile } from './undo-files.ts';
import { codeMigrationsAmong, nothingToRun, refuseTemplate } from './unreadable-migrations.ts';

export interface MigrationScripts {
  readonly engine: Engine;
  /** The files to run, in this order. */
  readonly files: readonly NamedFile[];
  /** Their parts to run, in this order. */
  readonly scripts: readonly Script[];
  /** What was left out or is doubtful. */
  readonly doubts: readonly Doubt[];
  /** Reads what undoes the files, by their names in messages; a file that nothing undoes is not there. */
  readUndo(): Promise<ReadonlyMap<string, readonly Script[]>>;
}

/**
 * The SQL of a folder of migrations for one engine. `wanted` undefined: the engine that the folder is for. `fill` replaces
 * placeholders by values. Refuses files that cannot be read as SQL, and a folder that may be for several engines.
 */
export async function readMigrationScripts(
  folder: string,
  wanted: Engine | undefined,
  fill: (script: Script) => Script = (script) => script,
): Promise<MigrationScripts> {
  const shown = shownPathOf(folder);
  const listing = await listFiles(folder);
  const named = migrationFilesAmong(listing.paths);
  if (named.length === 0) throw nothingToRun(shown, listing.paths);
  const shownOf = (path: string) => (shown === '.' ? path : `${shown}/${path}`);
  const read = async (path: string) => fill(await readScript(join(folder, path), shownOf(path)));
  const readAll = (those: readonly MigrationFile[]) => oneByOne(those, ({ path }) => read(path));
  const records = await toolRecordsAmong(listing.paths, read);
  const { files: found, unlisted } = withRecords(named, records);
  const known = wanted ?? engineOfRecords(records);
  const engine = known ?? (await engineOfMigrations(shown, found, readAll));
  const selection = filesFor(engine, found, await spokenAmong(found, read));
  if (selection.files.length === 0) throw nothingFor(engine, shown, found.length === 0 ? { unlisted } : { found });
  const cut = (await readAll(selection.files)).map(upSectionsOf);
  const scripts = cut.flat();
  const signed = scripts.map((script) => ({ script, signs: sqlSignsIn(script) }));
  for (const { script, signs } of signed) refuseTemplate(script, signs);
  const undoing = selection.files.filter((_, place) => cut[place]?.length === 0);
  const doubts: readonly Doubt[] = [
    ...listing.notes.map((note) => ({ note })),
    ...codeDoubts(listing.paths),
    ...recordDoubts(engine, records, unlisted, listing.paths),
    ...selection.doubts,
    ...undoingDoubts(undoing, shownOf),
    ...dialectDoubts(engine, signed),
  ];
  const seen = seenInFiles(engine, signed);
  return {
    engine,
    files: selection.files.map((file) => namedFile(file, shownOf(file.path), seen.get(shownOf(file.path)))),
    scripts,
    doubts: doubts.map((doubt) => withFiles(doubt, shownOf)),
    async readUndo() {
      const undo = new Map<string, readonly Script[]>();
      for (const file of selection.files) {
        const own = findUndoFile(file, engine, found);
        const undoing = own === undefined ? downSectionsOf(await read(file.path)) : [await read(own.path)];
        if (undoing.length > 0) undo.set(shownOf(file.path), undoing);
      }
      return undo;
    },
  };
}

/** The same with the names of files in messages. */
function withFiles({ remarks, ...doubt }: Doubt, shownOf: (path: string) => string): Doubt {
  if (remarks === undefined) return doubt;
  return { ...doubt, remarks: remarks.map((remark) => ({ ...remark, file: shownOf(remark.file) })) };
}

/** The engines whose SQL the files have that name none in their path. */
async function spokenAmong(
  files: readonly MigrationFile[],
  read: (path: string) => Promise<Script>,
): Promise<(file: MigrationFile) => ReadonlySet<Engine>> {
  const spoken = new Map<string, ReadonlySet<Engine>>();
  const isMarked = files.some(({ dialect }) => dialect !== undefined && dialect !== 'shared');
  for (const { path, dialect, role } of isMarked ? files : [])
    if (dialect === undefined && role !== 'undo') spoken.set(path, enginesIn(sqlSignsIn(await read(path))));
  return ({ path }) => spoken.get(path) ?? new Set();
}

function enginesIn(signs: readonly SqlSign[]): ReadonlySet<Engine> {
  return new Set(signs.flatMap(({ of, weak }) => (of === 'template' || weak ? [] : [of])));
}

/** Reads files in batches, because a folder may contain more files than may be open at once. */
async function oneByOne<T, R>(items: readonly T[], next: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await next(item));
  return results;
}

/** Relative to the working directory if it is inside, else as given. */
function shownPathOf(folder: string): string {
  const below = relative(process.cwd(), folder);
  const shown = /^\.\.(?:[\\/]|$)/.test(below) || isAbsolute(below) ? folder : below || '.';
  return shown.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
}

/** The marks in the paths of `.sql` and `.sql.<dialect>` files. */
export function migrationFilesAmong(paths: readonly string[]): readonly MigrationFile[] {
  const known = new Set(paths);
  return paths.flatMap((path) => {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    const [, extension] = /\.sql(?:\.([a-z0-9]+))?$/i.exec(name) ?? [];
    if (!/\.sql$/i.test(name) && (extension === undefined || dialectOf(extension) === undefined)) return [];
    const file: MigrationFile = { path, folders, stem: name.replace(/\.sql$/i, ''), role: 'change' };
    return [layouts.reduce((read, layout) => layout.read(read, (other) => known.has(other)), file)];
  });
}

function nothingFor(
  engine: Engine,
  shown: string,
  { found = [], unlisted = [] }: { readonly [of in 'found' | 'unlisted']?: readonly MigrationFile[] },
): EvenkeelError {
  const has =
    found.length > 0
      ? `has no file for ${engine.title}, only ${namesOf(found)}`
      : `has no file that the journal of Drizzle lists, only ${namesOf(unlisted)}`;
  return new EvenkeelError('E_SOURCE_NOT_FOUND', `${printable(shown)} ${has}: name another folder or engine.`);
}

function codeDoubts(paths: readonly string[]): readonly Doubt[] {
  const code = codeMigrationsAmong(paths).map((path) => ({ path }));
  if (code.length === 0) return [];
  const text = 'It is code, not SQL, so it is not run, and its changes are missing.';
  return [
    {
      note: `${namesOf(code)}: left out, because it is not SQL; its changes are missing.`,
      remarks: code.map((file) => remarkOn(file, 'migration.not-sql', text)),
    },
  ];
}

function undoingDoubts(files: readonly MigrationFile[], shownOf: (path: string) => string): readonly Doubt[] {
  if (files.length === 0) return [];
  return [
    {
      note: `${namesOf(files.map(({ path }) => ({ path: shownOf(path) })))}: not run, because it only undoes something.`,
      remarks: files.map((file) => remarkOn(file, 'migration.empty', 'It only undoes something, so it is not run.')),
    },
  ];
}

const MOST_NOTES = 5;

/** The remarks about it depend on what becomes of the statements. */
function dialectDoubts(engine: Engine, scripts: readonly SignedScript[]): readonly Doubt[] {
  return dialectNotes(engine, scripts).map((note) => ({ note, remarks: [] }));
}

function dialectNotes(engine: Engine, scripts: readonly SignedScript[]): readonly string[] {
  if (!engine.sql.takesForeignSql) return [];
  const notes = scripts.flatMap(({ script, signs }) => {
    for (const { of, sign, line, weak } of signs) {
      if (of === 'template' || of === engine || weak) continue;
      const place = `${printable(script.file)}:${line}`;
      return [`${place}: ${sign} is ${of.title}'s and may mean something else to ${engine.title}.`];
    }
    return [];
  });
  const more = notes.length - MOST_NOTES;
  return more > 0 ? [...notes.slice(0, MOST_NOTES), `The same in ${more} more.`] : notes;
}
