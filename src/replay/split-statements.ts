import type { EngineName } from '../sql/engine-name.ts';
import { endOfRows } from '../sql/rows.ts';
import { type SqlToken, tokenAt } from '../sql/sql-tokens.ts';
import type { Script, Statement } from '../sql/statement.ts';
import { openStatementEnd, type StatementEnd } from './statement-end.ts';

/**
 * The statements of a script, as the engine's own client cuts them, and the lines that are meant for that client.
 * Comments between them, lone semicolons and the data of `COPY … FROM stdin` are left out.
 */
export function splitStatements(script: Script, engine: EngineName): readonly Statement[] {
  const { file, text } = script;
  const statements: Statement[] = [];
  const lines = openLineCount(script);
  let open: { readonly start: number; end: number; readonly state: StatementEnd } | undefined;
  const close = () => {
    if (open !== undefined)
      statements.push({ file, line: lines.at(open.start), text: text.slice(open.start, open.end) });
    open = undefined;
  };
  const line = (start: number, end: number) => {
    close();
    statements.push({ file, line: lines.at(start), text: text.slice(start, end).trimEnd() });
  };

  for (let token = tokenAt(text, 0, engine); token !== undefined; ) {
    let next = token.end;
    const said = text.slice(token.start, token.end);
    const rows = open === undefined ? rowsAt(text, token, said) : undefined;
    if (token.kind === 'command') line(token.start, next);
    else if (open === undefined && isDotCommand(text, token, engine)) {
      next = endOfLine(text, token.start);
      line(token.start, next);
    } else if (rows !== undefined) {
      next = rows;
      statements.push({ file, line: lines.at(token.start), text: text.slice(token.start, next), rows: true });
    } else if (isSignificant(token) && !(open === undefined && said === ';')) {
      open ??= { start: token.start, end: token.end, state: openStatementEnd(engine) };
      open.end = token.end;
      const ending = open.state.take(token.kind, said);
      if (ending !== 'within') close();
      if (ending === 'before data') next = endOfCopyData(text, token.end);
    }
    token = tokenAt(text, next, engine);
  }
  close();
  return statements;
}

function rowsAt(text: string, { kind, start }: SqlToken, said: string): number | undefined {
  return kind === 'word' && said.toLowerCase() === 'insert' ? endOfRows(text, start) : undefined;
}

function isSignificant({ kind }: SqlToken): boolean {
  return kind !== 'space' && kind !== 'comment';
}

/** The sqlite3 program takes a line that begins with a dot for itself. https://sqlite.org/cli.html */
function isDotCommand(text: string, { start }: SqlToken, engine: EngineName): boolean {
  return engine === 'sqlite' && text[start] === '.' && (start === 0 || text[start - 1] === '\n');
}

/** Data begins on the line after the statement and ends with a line `\.`. */
function endOfCopyData(text: string, from: number): number {
  const end = /^\\\.[ \t]*\r?$/gm;
  end.lastIndex = endOfLine(text, from);
  return end.exec(text) === null ? text.length : end.lastIndex;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Counts lines; offsets must not decrease from one question to the next. */
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
