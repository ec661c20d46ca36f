import type { Engine, OpenDatabase } from '../../engine.ts';
import { IntrospectionError } from '../../errors.ts';
import { words } from './dialect/words.ts';
import { discovery } from './discovery.ts';
import { lacks } from './lacks.ts';
import { sources } from './read/file/source-reading.ts';
import { readStamp } from './read/file/stamp.ts';
import { verifications } from './read/verifications.ts';
import { repair } from './repair/repair.ts';
import { respellings } from './respellings.ts';
import { locate } from './sql/locate/locate.ts';
import { TEMPORARY } from './sql/locate/made.ts';
import { madeUpName, statedName } from './sql/locate/names.ts';
import { sqlReading } from './sql/sql-reading.ts';
import { traits } from './traits.ts';

/** Database files of any SQLite 3. The driver is loaded when the first file is opened. */
export const sqlite: Engine<'sqlite'> = {
  name: traits.engine,
  title: traits.title,
  protocols: ['sqlite'],
  sources,
  discovery,
  sql: sqlReading,
  dialect: { ...traits, ...words },
  respellings,
  lacks,
  verifications,
  repair,
  locator: { temporaryNamespace: TEMPORARY, locate, madeUpName, statedName },
  prepare: async () => {},
  open,
  keep: async (source) => ({ open: () => open(source), close: async () => {} }),
  stamp: readStamp,
  renderScript: async () => {
    throw new IntrospectionError('E_SOURCE_INVALID', NO_SCRIPT);
  },
};

async function open(source: string): Promise<OpenDatabase> {
  const { openDatabase } = await import('./read/open.ts');
  return openDatabase(source);
}

const NO_SCRIPT =
  'SQLite needs no script: have someone run sqlite3 app.db ".schema --nosys" > app.sql and read that as dump:app.sql?engine=sqlite.';
