import type { OpenDatabase } from '../../../engine.ts';
import { readChecks } from './check.ts';
import { readColumns } from './column.ts';
import { openSession } from './file/session.ts';
import { extrasOf, pathOf } from './file/source.ts';
import { readForeignKeys } from './foreign-key.ts';
import { once } from './once.ts';
import { readPrimaryKeys } from './primary-key.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readRecords } from './records.ts';
import { readSettings, settingsLeftOut } from './setting.ts';
import { skippedOf } from './skipped.ts';
import { readTables } from './table.ts';
import { readIndexes } from './table-index.ts';
import { readTriggers } from './trigger.ts';
import { readUniques } from './unique.ts';
import { readViews } from './view.ts';
import { readVirtualTables } from './virtual-table.ts';

/** Opens a file for reading only. Loads the driver on first use. Throws `IntrospectionError` that says what to do. */
export async function openDatabase(source: string): Promise<OpenDatabase> {
  const extras = extrasOf(source);
  const session = await openSession(pathOf(source));
  const close = once(session.close);
  // Nothing is asked afterwards, and SQLite's own copy of a large schema takes much memory.
  const catalogue = once(() => readCatalogue(session).finally(close));
  return {
    version: session.version,
    readers: {
      table: async () => readTables(await catalogue()),
      virtualTable: async () => readVirtualTables(await catalogue()),
      column: async () => readColumns(await catalogue()),
      primaryKey: async () => readPrimaryKeys(await catalogue()),
      unique: async () => readUniques(await catalogue()),
      foreignKey: async () => readForeignKeys(await catalogue()),
      check: async () => readChecks(await catalogue()),
      index: async () => readIndexes(await catalogue()),
      view: async () => readViews(await catalogue()),
      trigger: async () => readTriggers(await catalogue()),
      setting: async () => readSettings(await catalogue(), extras),
    },
    uncovered: [],
    namespaces: async () => ['main'],
    skipped: async () => [...skippedOf(await catalogue()), ...settingsLeftOut(await catalogue(), extras)],
    unmodelled: async () => [],
    records: (asked) => readRecords(session, asked),
    close,
  };
}
