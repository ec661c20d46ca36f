import { knownEngine } from '../../../introspection/index.ts';
import { leadingWords } from '../../sql/leading-words.ts';
import type { ReplayEngine } from '../statements/replay-engine.ts';
import type { StatementPolicy } from '../statements/statement-policy.ts';

/** SQLite's statements run in a database in memory. */
export const sqlite: ReplayEngine = {
  name: 'sqlite',
  options: [],
  majors: null,
  notReplayed: [],
  withValues: (statements) => statements,
  async open(statements, options) {
    const { openSqliteScratch } = await import('../../scratch/sqlite-scratch.ts');
    const { runStatements } = await import('../statements/run-statements.ts');
    return await runStatements(await openSqliteScratch(), policy, statements, options);
  },
  async openEmpty() {
    const { openEmptySqlite } = await import('../../scratch/empty-sqlite.ts');
    return await openEmptySqlite();
  },
  withoutUnreplayed: ({ objects }) => ({ objects, notes: [] }),
};

/** Commands of the sqlite3 program that do not affect the schema. */
const HARMLESS =
  /^\.(bail|changes|echo|headers?|mode|nullvalue|output|print|prompt|separator|stats|timer|timeout|width)\b/i;

const { sql } = knownEngine('sqlite');

/** The SQL may come from strangers, so statements that access files (ATTACH, VACUUM INTO) are refused. */
const policy: StatementPolicy = {
  of(statement) {
    if (statement.startsWith('.'))
      return HARMLESS.test(statement) ? 'skip' : { refused: commandRefused(statement), ends: 'faults' };
    const words = leadingWords(statement, sql);
    if (/^attach\b/.test(words)) return { refused: 'ATTACH is not run: it opens other files' };
    if (!/^vacuum\b/.test(words)) return 'run';
    return /\binto\b/i.test(statement) ? { refused: 'VACUUM INTO is not run: it writes other files' } : 'skip';
  },
  isNothing: () => false,
  findLeftOut: () => undefined,
  whyOf: ({ message }) => message,
};

function commandRefused(statement: string): string {
  const [command = ''] = statement.split(/\s/, 1);
  return `${command} is a command of sqlite3, and a replay does not run it: use plain SQL instead`;
}
