import { cutStatements, endOfLine, type StatementEnd } from '../../../scripts/cut-statements.ts';
import type { Script, Statement } from '../../../scripts/script.ts';
import { tokenAt } from './scan.ts';

/** The statements and sqlite3 commands of a script, split as the sqlite3 program does. */
export function split(script: Script): readonly Statement[] {
  return cutStatements(script, { tokenAt, openStatementEnd, findClientLine, makesObjects });
}

/** As sqlite3_complete(): a trigger ends with a semicolon, END and a semicolon. https://sqlite.org/c3ref/complete.html */
function openStatementEnd(): StatementEnd {
  let body = false;
  let last: readonly [string, string] = ['', ''];
  return (sign, first) => {
    body ||= sign === 'begin' && TRIGGER.test(first);
    const over = sign === ';' && (!body || (last[0] === ';' && last[1] === 'end'));
    last = [last[1], sign];
    return over ? 'over' : 'within';
  };
}

const TRIGGER = /^create (temp(orary)? )?trigger\b/;

/** A line that begins with a dot is a command of the sqlite3 program. https://sqlite.org/cli.html */
function findClientLine(text: string, start: number): number | undefined {
  const dot = text[start] === '.' && (start === 0 || text[start - 1] === '\n');
  return dot ? endOfLine(text, start) : undefined;
}

const OWN_TABLE = /insert\s+into\s+"?sqlite_(?:schema|master)\b/iy;

/** A dump creates virtual tables by inserting rows into `sqlite_schema`. */
function makesObjects(text: string, start: number): boolean {
  OWN_TABLE.lastIndex = start;
  return OWN_TABLE.test(text);
}
