import { type Engine, engines, type Script } from '../../introspection/index.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { type Doubt, remarkOn } from './doubt.ts';
import { type Journal, missingDoubts, parseJournal } from './drizzle-journal.ts';
import type { MigrationFile } from './migration-file.ts';
import { namesOf } from './names-of.ts';

/** What a migration tool keeps about its migrations in one folder. */
export interface ToolRecord {
  readonly path: string;
  /** The folder of the migrations, with a slash at its end; empty: the folder of all migrations. */
  readonly below: string;
  /** Undefined: it says none that is known. */
  readonly dialect: Dialect | undefined;
  /** The paths of its migrations, without `below`. */
  readonly its: RegExp;
  /** If the tool runs only what it lists. */
  readonly journal: Journal | undefined;
}

/** A file in which a tool keeps such a record. */
interface RecordFile {
  /** The first group is the folder of the migrations. */
  readonly path: RegExp;
  /** The first group is the name of the engine. */
  readonly engine: RegExp;
  readonly its: RegExp;
  readonly parse?: (script: Script) => Journal;
}

const IN_FOLDERS = /^[^/]+\/migration\.sql$/i;
const IN_JSON = /"dialect"\s*:\s*"(\w+)"/;

const recordFiles: readonly RecordFile[] = [
  { path: /^(|.*\/)migration_lock\.toml$/, engine: /^\s*provider\s*=\s*"(\w+)"/m, its: IN_FOLDERS },
  { path: /^(|.*\/)meta\/_journal\.json$/, engine: IN_JSON, its: /^[^/]+\.sql$/i, parse: parseJournal },
  { path: /^(|.*\/)\d[^/]*\/snapshot\.json$/, engine: IN_JSON, its: IN_FOLDERS },
];

/** The records among the files of a folder. Where a tool keeps one for each migration, the last is read. */
export async function toolRecordsAmong(
  paths: readonly string[],
  read: (path: string) => Promise<Script>,
): Promise<readonly ToolRecord[]> {
  const records: ToolRecord[] = [];
  for (const { path: kept, engine, its, parse } of recordFiles) {
    const places = new Map(paths.flatMap((path) => folderIn(kept, path).map((below) => [below, path] as const)));
    for (const [below, path] of places) {
      const script = await read(path);
      const [, word = ''] = engine.exec(script.text) ?? [];
      records.push({ path, below, dialect: dialectOf(word), its, journal: parse?.(script) });
    }
  }
  return records;
}

function folderIn(kept: RegExp, path: string): readonly string[] {
  const [, below] = kept.exec(path) ?? [];
  return below === undefined ? [] : [below];
}

/** The files with what the records say about them, which counts more than names do. */
export function withRecords(
  files: readonly MigrationFile[],
  records: readonly ToolRecord[],
): { readonly files: readonly MigrationFile[]; readonly unlisted: readonly MigrationFile[] } {
  const marked = files.map((file) => {
    const record = records.find(
      ({ below, its }) => file.path.startsWith(below) && its.test(file.path.slice(below.length)),
    );
    return record === undefined ? file : recorded(file, record);
  });
  const { listed = [], unlisted = [] } = Object.groupBy(marked, ({ place }) => (place === -1 ? 'unlisted' : 'listed'));
  return { files: listed, unlisted };
}

function recorded(file: MigrationFile, { below, dialect, journal }: ToolRecord): MigrationFile {
  const marked: MigrationFile = dialect === undefined ? file : { ...file, dialect, unmarked: 'shared' };
  if (journal === undefined) return marked;
  const stem = file.path.slice(below.length).replace(/\.sql$/i, '');
  return { ...marked, stem, role: 'change', place: journal.entries.findIndex(({ name }) => name === stem) };
}

/** What the records show to be left out, or missing. */
export function recordDoubts(
  engine: Dialect,
  records: readonly ToolRecord[],
  unlisted: readonly MigrationFile[],
  paths: readonly string[],
): readonly Doubt[] {
  const isFor = ({ dialect = engine }: { readonly dialect?: Dialect | undefined }) => dialect === engine;
  const left = unlisted.filter(isFor);
  const text = 'Drizzle does not run it: the journal beside it does not list it.';
  const leftOut: Doubt = {
    note: `${namesOf(left)}: left out, because the journal of Drizzle does not list it.`,
    remarks: left.map((file) => remarkOn(file, 'migration.left-out', text)),
  };
  const missing = records.filter(isFor).flatMap(({ path, below, journal }) => {
    const gone = journal?.entries.filter(({ name }) => !paths.includes(`${below}${name}.sql`)) ?? [];
    return missingDoubts(path, gone);
  });
  return [...(left.length === 0 ? [] : [leftOut]), ...missing];
}

/** The engine that a tool names for the folder of all migrations; undefined: none that can be replayed. */
export function engineOfRecords(records: readonly ToolRecord[]): Engine | undefined {
  const dialects = records.filter(({ below }) => below === '').map(({ dialect }) => dialect);
  const dialect = dialects.find((found) => found !== undefined);
  return engines.find((known) => known === dialect);
}
