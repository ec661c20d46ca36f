import { endOfRows } from './rows.ts';
import type { Script, SqlToken, Statement } from './script.ts';
import type { SqlReading } from './sql-reading.ts';

/** How an engine's client tells where a statement ends. */
export interface Cutting extends Pick<SqlReading, 'tokenAt'> {
  openStatementEnd(): StatementEnd;
  /** Where the line for the client ends that begins there, outside of statements; undefined where none does. */
  findClientLine?(text: string, start: number): number | undefined;
  /** Where the data ends that follows a statement which ends there. */
  endOfData?(text: string, start: number): number;
  /** Whether rows that are written there make objects. */
  makesObjects?(text: string, start: number): boolean;
}

/**
 * Gets the tokens of one statement and returns whether the statement continues after each. It takes a word in small letters or a sign,
 * and the first words of the statement; quoted text is ''. `before data`: the lines that follow are data, not SQL.
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

/** What begins there and is no statement like others: a line for the client, or rows alone. */
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

/** Where the line ends in which that stands. */
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
