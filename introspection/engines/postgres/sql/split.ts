import { cutStatements, endOfLine, type StatementEnd } from '../../../scripts/cut-statements.ts';
import type { Script, Statement } from '../../../scripts/script.ts';
import { tokenAt } from './scan.ts';

/** The statements and psql commands of a script, split as psql does. The data of `COPY … FROM stdin` is left out. */
export function split(script: Script): readonly Statement[] {
  return cutStatements(script, { tokenAt, openStatementEnd, endOfData });
}

/** Semicolons in parentheses and in the body of a routine between BEGIN ATOMIC and its END do not count. */
function openStatementEnd(): StatementEnd {
  let last = '';
  let parentheses = 0;
  let blocks = 0;
  let data = false;
  return (sign, first) => {
    parentheses = Math.max(0, parentheses + parenthesisOf(sign));
    blocks += blockOf(sign, last, blocks > 0, ROUTINE.test(first));
    data ||= sign === 'stdin' && last === 'from' && first.startsWith('copy');
    last = sign;
    if (sign !== ';' || parentheses > 0 || blocks > 0) return 'within';
    return data ? 'before data' : 'over';
  };
}

const ROUTINE = /^create (or replace )?(function|procedure)\b/;

function parenthesisOf(sign: string): number {
  if (sign === '(') return 1;
  return sign === ')' ? -1 : 0;
}

/** The change in nesting depth: 1, 0 or -1. */
function blockOf(sign: string, last: string, inside: boolean, routine: boolean): number {
  if (routine && sign === 'atomic' && last === 'begin') return 1;
  if (!inside) return 0;
  if (sign === 'case') return 1;
  return sign === 'end' ? -1 : 0;
}

/** Data begins on the line after the statement and ends with a line `\.`. */
function endOfData(text: string, from: number): number {
  const end = /^\\\.[ \t]*\r?$/gm;
  end.lastIndex = endOfLine(text, from);
  return end.exec(text) === null ? text.length : end.lastIndex;
}
