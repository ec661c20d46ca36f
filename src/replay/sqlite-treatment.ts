import { leadingWords } from './leading-words.ts';
import type { Treatment } from './treatment.ts';

/** What the sqlite3 program does with these has no bearing on the schema. */
const HARMLESS =
  /^\.(bail|changes|echo|headers?|mode|nullvalue|output|print|prompt|separator|stats|timer|timeout|width)\b/i;

/** SQL may be somebody else's, and must not touch files: ATTACH and VACUUM INTO would. */
export const sqliteTreatment: Treatment = {
  of(statement) {
    if (statement.startsWith('.'))
      return HARMLESS.test(statement) ? 'skip' : { refused: commandRefused(statement), ends: 'faults' };
    const words = leadingWords(statement, 'sqlite');
    if (/^attach\b/.test(words)) return { refused: 'ATTACH is not run here: it opens other files' };
    if (!/^vacuum\b/.test(words)) return 'run';
    return /\binto\b/i.test(statement) ? { refused: 'VACUUM INTO is not run here: it writes other files' } : 'skip';
  },
  isNothing: () => false,
  findLeftOut: () => undefined,
};

function commandRefused(statement: string): string {
  const [command = ''] = statement.split(/\s/, 1);
  return `${command} is a command of the program sqlite3, which is not run here: put plain SQL in its place`;
}
