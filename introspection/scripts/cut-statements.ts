import { endOfRows } from './rows.ts';
import type { Script, SqlToken, Statement } from './script.ts';
import type { SqlReading } from './sql-reading.ts';

/** How an engine's client finds the end of a statement. */
export interface Cutting extends Pick<SqlReading, 'tokenAt'> {
  openStatementEnd(): StatementEnd;
  /** The end of the client command that begins at this position, outside of statements; undefined if none begins there. */
  findClientLine?(text: string, start: number): number | undefined;
  /** The end of the data after a statement that ends at this position. */
  endOfData?(text: string, start: number): number;
  /** Whether the INSERT at this position creates objects. */
  makesObjects?(text: string, start: number): boolean;
}

/**
 * Called with each token of a statement; returns whether the statement continues after it. `sign` is a word in lower case or
 * a symbol, '' for quoted text; `first` is the beginning of the statement. `before data`: the next lines are data, not SQL.
 */
export type StatementEnd = (sign: string, first: string) => 'within' | 'over' | 'before data';

/** The statements of a script (see `SqlReading.split`). */
export function cutStatements(script: Script, cutting: Cutting): readonly Statement[] {
  const { file, text } = script;
  const statements: Statement[] = [];
  const lines = openLineCount(script);
  let open: OpenStatement | undefined;
  const close = () => {
    if (open !== undefined)
      statements.push({ file, line: lines.at(open.start), text: text.slice(open.start, open.end) });
    open = undefined;
  };
  const line = (start: number, end: number) => {
    close();
    statements.push({ file, line: lines.at(start), text: text.slice(start, end).trimEnd() });
  };

  const take = (token: SqlToken): number => {
    const said = text.slice(token.start, token.end);
    const whole = open === undefined ? findWhole(text, token, said, cutting) : undefined;
    if (token.kind === 'command' || whole?.what === 'line') {
      const end = whole?.end ?? token.end;
      line(token.start, end);
      return end;
    }
    if (whole !== undefined) {
      statements.push({ file, line: lines.at(token.start), text: text.slice(token.start, whole.end), rows: true });
      return whole.end;
    }
    if (!isSignificant(token) || (open === undefined && said === ';')) return token.end;
    open ??= { start: token.start, end: token.end, first: [], isOver: cutting.openStatementEnd() };
    open.end = token.end;
    const ending = endingOf(open, token.kind, said);
    if (ending !== 'within') close();
    return ending === 'before data' ? (cutting.endOfData?.(text, token.end) ?? token.end) : token.end;
  };
  for (let token = cutting.tokenAt(text, 0); token !== undefined; ) token = cutting.tokenAt(text, take(token));
  close();
  return statements;
}

interface OpenStatement {
  readonly start: number;
  end: number;
  readonly first: string[];
  readonly isOver: StatementEnd;
}

function endingOf({ first, isOver }: OpenStatement, kind: SqlToken['kind'], said: string): ReturnType<StatementEnd> {
  const sign = kind === 'word' ? said.toLowerCase() : kind === 'other' ? said : '';
  if (kind === 'word' && first.length < 4) first.push(sign);
  return isOver(sign, first.join(' '));
}

/** The client command or the INSERT of rows that begins at this position, if there is one. */
function findWhole(
  text: string,
  { kind, start }: SqlToken,
  said: string,
  { findClientLine, makesObjects }: Cutting,
): { readonly what: 'line' | 'rows'; readonly end: number } | undefined {
  const line = findClientLine?.(text, start);
  if (line !== undefined) return { what: 'line', end: line };
  if (kind !== 'word' || said.toLowerCase() !== 'insert' || makesObjects?.(text, start)) return undefined;
  const end = endOfRows(text, start);
  return end === undefined ? undefined : { what: 'rows', end };
}

function isSignificant({ kind }: SqlToken): boolean {
  return kind !== 'space' && kind !== 'comment';
}

/** The end of the line that contains this position. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Counts lines; offsets must not decrease between calls. */
function openLineCount({ text, firstLine }: Script): { at(offset: number): number } {
  let line = firstLine;
  let counted = 0;
  return {
    at(offset) {
      for (let end = text.indexOf('\n', counted); end !== -1 && end < offset; end = text.indexOf('\n', counted)) {
        line += 1;
        counted = end + 1;
      }
      return line;
    },
  };
}
