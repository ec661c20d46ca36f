import type { Engine, OpenDatabase } from '../../engine.ts';
import { IntrospectionError } from '../../errors.ts';
import { everything } from '../../scope.ts';
import { Catalogue } from './catalogue.ts';
import { readChecks } from './check.ts';
import { readColumns } from './column.ts';
import { dialect } from './dialect.ts';
import { openSession } from './file/session.ts';
import { extrasOf, pathOf, redact } from './file/source.ts';
import { readForeignKeys } from './foreign-key.ts';
import { lacks } from './lacks.ts';
import { readPrimaryKeys } from './primary-key.ts';
import { readSettings, settingsLeftOut } from './setting.ts';
import { skippedOf } from './skipped.ts';
import { readTables } from './table.ts';
import { readIndexes } from './table-index.ts';
import { readTriggers } from './trigger.ts';
import { readUniques } from './unique.ts';
import { verifications } from './verifications.ts';
import { readViews } from './view.ts';
import { readVirtualTables } from './virtual-table.ts';

/** SQLite database files, of any SQLite 3. The driver is loaded when the first one is opened. */
export const sqlite: Engine = {
  name: 'sqlite',
  title: 'SQLite',
  protocols: ['sqlite'],
  dialect,
  lacks,
  verifications,
  prepare: async () => {},
  scopeOf: () => everything,
  redact,
  open,
  renderScript: async () => {
    throw new IntrospectionError('E_SOURCE_INVALID', NO_SCRIPT);
  },
};

const NO_SCRIPT =
  'SQLite needs no script: have someone run sqlite3 app.db ".schema --nosys" > app.sql and read that as dump:app.sql?engine=sqlite.';

async function open(source: string): Promise<OpenDatabase> {
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
