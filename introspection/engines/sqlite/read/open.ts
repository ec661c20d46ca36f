import type { OpenDatabase } from '../../../engine.ts';
import { Catalogue } from './catalogue.ts';
import { readChecks } from './check.ts';
import { readColumns } from './column.ts';
import { openSession } from './file/session.ts';
import { extrasOf, pathOf } from './file/source.ts';
import { readForeignKeys } from './foreign-key.ts';
import { readPrimaryKeys } from './primary-key.ts';
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
  const catalogue = new Catalogue(session);
  return {
    version: session.version,
    readers: {
      table: async () => readTables(catalogue),
      virtualTable: async () => readVirtualTables(catalogue),
      column: async () => readColumns(catalogue),
      primaryKey: async () => readPrimaryKeys(catalogue),
      unique: async () => readUniques(catalogue),
      foreignKey: async () => readForeignKeys(catalogue),
      check: async () => readChecks(catalogue),
      index: async () => readIndexes(catalogue),
      view: async () => readViews(catalogue),
      trigger: async () => readTriggers(catalogue),
      setting: async () => readSettings(catalogue, extras),
    },
    uncovered: [],
    namespaces: async () => ['main'],
    skipped: async () => [...skippedOf(catalogue), ...settingsLeftOut(catalogue, extras)],
    unmodelled: async () => [],
    close: session.close,
  };
}
