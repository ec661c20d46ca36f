import type { SqlReading } from '../../../scripts/sql-reading.ts';
import { HEADER } from '../header.ts';
import { tokenAt } from './scan.ts';
import { split } from './split.ts';

/** How SQL files for SQLite are recognised and split. It accepts any word as a type, and so nearly all SQL. */
export const sqlReading: SqlReading = {
  words: ['sqlite', 'sqlite3', 'lite'],
  gluedWords: ['sqlite'],
  signs: [
    { text: 'AUTOINCREMENT' },
    { text: 'PRAGMA' },
    { text: 'WITHOUT ROWID' },
    { text: 'STRFTIME' },
    { text: 'INSERT OR' },
    { text: 'UPDATE OR' },
    { text: 'CREATE VIRTUAL' },
    { text: 'DATETIME ( STRING', shown: 'DATETIME()' },
    { text: 'JULIANDAY' },
    { text: 'UNIXEPOCH' },
  ],
  takesForeignSql: true,
  schemaCommand: 'sqlite3 app.db .schema',
  dumps: null,
  binaries: [{ begins: HEADER, describe: (file) => `a SQLite database, not SQL: write sqlite:${file}` }],
  folders: [],
  tokenAt,
  split,
};
