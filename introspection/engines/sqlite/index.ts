import type { Engine } from '../../engine.ts';
import { IntrospectionError } from '../../errors.ts';
import { everything } from '../../scope.ts';
import { dialect } from './dialect/dialect.ts';
import { lacks } from './lacks.ts';
import { redact } from './read/file/source.ts';
import { openDatabase } from './read/open.ts';
import { verifications } from './read/verifications.ts';

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
  open: openDatabase,
  renderScript: async () => {
    throw new IntrospectionError('E_SOURCE_INVALID', NO_SCRIPT);
  },
};

const NO_SCRIPT =
  'SQLite needs no script: have someone run sqlite3 app.db ".schema --nosys" > app.sql and read that as dump:app.sql?engine=sqlite.';
