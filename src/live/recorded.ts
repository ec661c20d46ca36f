import type { Records, RecordsAsk } from '../../introspection/index.ts';
import { bareName, type FileKeys, versionKeysOf } from './file-keys.ts';
import { type RecordedEntry, type RecordRow, type Runner, runners } from './runners.ts';

/** What a runner recorded of the files of a folder. */
export interface Recorded {
  readonly runner: Runner;
  /** The table, for people. */
  readonly table: string;
  /** The files that were run. */
  readonly files: ReadonlySet<string>;
  /** What was run and is none of the files. */
  readonly unknown: readonly RecordedEntry[];
  /** What the runner recorded as failed. */
  readonly failed: readonly RecordedEntry[];
}

/** The tables to look for. */
export const askedRecords: readonly RecordsAsk[] = runners.map(({ table, columns }) => ({ table, columns }));

/** What the runner that knows most of the files recorded; undefined: no table of a known runner can be read. */
export function recordedIn(tables: readonly Records[], files: readonly FileKeys[]): Recorded | undefined {
  const all = tables.flatMap((records): readonly Recorded[] => {
    const runner = runners.find(
      ({ table, columns }) => records.asked.table === table && records.asked.columns === columns,
    );
    return runner === undefined || records.rows === null ? [] : [recordedBy(runner, records, records.rows, files)];
  });
  return all.toSorted((one, other) => other.files.size - one.files.size)[0];
}

function recordedBy(
  runner: Runner,
  { namespace, name }: Records,
  values: NonNullable<Records['rows']>,
  files: readonly FileKeys[],
): Recorded {
  const rows = values.map((row) => new Map(runner.columns.map((column, place) => [column, row[place] ?? null])));
  const entries = standing(rows, runner).flatMap((row) => runner.entryOf(row) ?? []);
  const applied = new Set<string>();
  const unknown: RecordedEntry[] = [];
  for (const entry of entries) {
    const found = filesOf(entry, files);
    for (const { file } of found) applied.add(file);
    if (!found.some((keys) => isMeant(entry, keys))) unknown.push(entry);
  }
  return {
    runner,
    table: namespace === 'main' || namespace === 'public' ? name : `${namespace}.${name}`,
    files: applied,
    unknown,
    failed: entries.filter(({ failed }) => failed),
  };
}

/** Of the rows about one migration the last one. */
function standing(rows: readonly RecordRow[], { last }: Runner): readonly RecordRow[] {
  if (last === undefined) return rows;
  const sorted = rows.toSorted((one, other) => compareValues(one.get(last.by), other.get(last.by)));
  return [...new Map(sorted.map((row) => [row.get(last.of), row])).values()];
}

function compareValues(one: string | null = null, other: string | null = null): number {
  const [a, b] = [one ?? '', other ?? ''];
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return a.length - b.length || (a < b ? -1 : Number(a > b));
  return a < b ? -1 : Number(a > b);
}

function filesOf(entry: RecordedEntry, files: readonly FileKeys[]): readonly FileKeys[] {
  if (!entry.upTo) return files.filter((keys) => isMeant(entry, keys));
  const last = files.findLastIndex((keys) => isMeant(entry, keys));
  if (last >= 0) return files.slice(0, last + 1);
  return files.filter((keys) => isBefore(keys, entry));
}

function isMeant({ name, beginning, version, hash }: RecordedEntry, keys: FileKeys): boolean {
  if (hash !== undefined) return hash === keys.hash;
  if (beginning !== undefined) return [...keys.names].some((known) => known.startsWith(`${bareName(beginning)}_`));
  if (name !== undefined && keys.names.has(bareName(name))) return true;
  const asked = version === undefined ? undefined : versionKeysOf(version);
  if (asked !== undefined) return keys.version?.parts === asked.parts || keys.version?.digits === asked.digits;
  return false;
}

/** Whether the number of a file is smaller than that of an entry that is none of the files. */
function isBefore({ version }: FileKeys, entry: RecordedEntry): boolean {
  const asked = versionKeysOf(entry.version ?? '');
  return asked !== undefined && version !== undefined && compareValues(version.digits, asked.digits) < 0;
}
