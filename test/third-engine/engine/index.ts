import type { Engine } from '../../../introspection/engine.ts';
import { IntrospectionError } from '../../../introspection/errors.ts';
import { words } from './dialect/words.ts';
import { discovery } from './discovery.ts';
import { lacks } from './lacks.ts';
import { openDatabase } from './read/open.ts';
import { sources } from './read/source.ts';
import { repair } from './repair.ts';
import { respellings } from './respellings.ts';
import { locator } from './sql/locate.ts';
import { sqlReading } from './sql/sql-reading.ts';
import { traits } from './traits.ts';
import { verifications } from './verifications.ts';

/** A text format for tables: an example of an engine that Evenkeel does not have. */
export const tally: Engine = {
  name: traits.engine,
  title: traits.title,
  protocols: ['tally'],
  sources,
  discovery,
  sql: sqlReading,
  dialect: { ...traits, ...words },
  respellings,
  lacks,
  verifications,
  locator,
  repair,
  prepare: async () => {},
  open: openDatabase,
  keep: async (source) => ({ open: () => openDatabase(source), close: async () => {} }),
  stamp: async () => undefined,
  renderScript: async () => {
    throw new IntrospectionError('E_SOURCE_INVALID', 'Tally needs no script: send the file itself.');
  },
};
