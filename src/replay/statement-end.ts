import type { EngineName } from '../sql/engine-name.ts';
import type { SqlToken } from '../sql/sql-tokens.ts';

/** Told the tokens of one statement, it says whether the statement goes on after each. */
export interface StatementEnd {
  /** `before data`: it is over, and the lines that follow are data, not SQL. */
  take(kind: SqlToken['kind'], text: string): 'within' | 'over' | 'before data';
}

export function openStatementEnd(engine: EngineName): StatementEnd {
  const engineEnd = engine === 'postgres' ? openPostgresEnd() : openSqliteEnd();
  const first: string[] = [];
  return {
    take(kind, text) {
      const sign = kind === 'word' ? text.toLowerCase() : kind === 'other' ? text : '';
      if (kind === 'word' && first.length < 4) first.push(sign);
      return engineEnd(sign, first.join(' '));
    },
  };
}

/** Takes a word in small letters or a sign, and the first words of the statement; quoted text is ''. */
type EngineEnd = (sign: string, first: string) => ReturnType<StatementEnd['take']>;

/** As psql: semicolons in parentheses and in the body of a routine between BEGIN ATOMIC and its END do not count. */
function openPostgresEnd(): EngineEnd {
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

/** By how many blocks it goes deeper. */
function blockOf(sign: string, last: string, inside: boolean, routine: boolean): number {
  if (routine && sign === 'atomic' && last === 'begin') return 1;
  if (!inside) return 0;
  if (sign === 'case') return 1;
  return sign === 'end' ? -1 : 0;
}

/** As sqlite3_complete(): a trigger ends with a semicolon, END and a semicolon. https://sqlite.org/c3ref/complete.html */
function openSqliteEnd(): EngineEnd {
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
