import { Type } from 'typebox';
import type { Script } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { jsonReader } from '../json-reader.ts';
import type { Doubt } from './doubt.ts';

/** The journal that Drizzle keeps beside its migrations. It runs what the journal lists, in that order, and nothing else. */
export interface Journal {
  /** The migrations without `.sql`, each with its line in the journal, from 1. */
  readonly entries: readonly JournalEntry[];
}

interface JournalEntry {
  readonly name: string;
  readonly line: number;
}

const readJournal = jsonReader(Type.Object({ entries: Type.Array(Type.Object({ tag: Type.String() })) }));

/** Throws `E_SOURCE_INVALID` if it is no journal. */
export function parseJournal({ text, file }: Script): Journal {
  const read = readJournal(text);
  if ('fault' in read)
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `${printable(file)} ${read.fault}, so the order of Drizzle's migrations is unknown: let drizzle-kit write it again.`,
    );
  return { entries: read.value.entries.map(({ tag }) => ({ name: tag, line: lineOf(text, JSON.stringify(tag)) })) };
}

function lineOf(text: string, sought: string): number {
  return text.slice(0, Math.max(0, text.indexOf(sought))).split('\n').length;
}

/** About migrations that the journal lists, and that are not there. `path` is that of the journal. */
export function missingDoubts(path: string, missing: readonly JournalEntry[]): readonly Doubt[] {
  return missing.map(({ name, line }) => {
    const why = `lists ${printable(name)}, but there is no ${printable(name)}.sql, so Drizzle runs nothing`;
    return {
      note: `${printable(path)}:${line} ${why}.`,
      remarks: [{ rule: 'migration.fails', text: `It ${why}.`, file: path, line }],
    };
  });
}
