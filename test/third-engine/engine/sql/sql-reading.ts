import { cutStatements } from '../../../../introspection/scripts/cut-statements.ts';
import type { SqlReading } from '../../../../introspection/scripts/sql-reading.ts';
import { tokenAt } from './scan.ts';

export const sqlReading: SqlReading = {
  words: ['tally'],
  gluedWords: [],
  signs: [{ text: 'WHOLE64', type: true }, { text: 'COUNTED' }],
  takesForeignSql: false,
  schemaCommand: 'cat app.tally',
  dumps: null,
  binaries: [{ begins: 'TALLY BINARY', describe: (file) => `a packed ledger: unpack ${file} first` }],
  folders: [],
  tokenAt,
  split: (script) =>
    cutStatements(script, { tokenAt, openStatementEnd: () => (sign) => (sign === ';' ? 'over' : 'within') }),
};
