import type { SqlReading } from '../../../scripts/sql-reading.ts';
import { tokenAt } from './scan.ts';
import { split } from './split.ts';

/** How SQLite's files of SQL are told and cut. It takes any word for a type, and so nearly all SQL. */
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
  binaries: [{ begins: 'SQLite format 3\0', told: (file) => `a SQLite database and no SQL: write sqlite:${file}` }],
  folders: [],
  tokenAt,
  split,
};
